using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tests.Schemas.Custom;

public sealed class CustomResourceTests
{
    [Theory]
    [InlineData("{a: {type: string}}", "{a: 5}", "MG3040 spec.a: Invalid value: \"integer\": spec.a in body must be of type string: \"integer\"")]
    [InlineData("{a: {type: integer}}", "{a: '5'}", "MG3040 spec.a: Invalid value: \"string\": spec.a in body must be of type integer: \"string\"")]
    [InlineData("{a: {type: integer}}", "{a: 1.5}", "MG3040 spec.a: Invalid value: \"number\": spec.a in body must be of type integer: \"number\"")]
    [InlineData("{a: {type: boolean}}", "{a: [x]}", "MG3040 spec.a: Invalid value: \"array\": spec.a in body must be of type boolean: \"array\"")]
    [InlineData("{a: {type: array, items: {type: string}}}", "{a: [null]}", "MG3040 spec.a[0]: Invalid value: \"null\": spec.a[0] in body must be of type string: \"null\"")]
    [InlineData("{a: {x-kubernetes-int-or-string: true}}", "{a: true}", "MG3040 spec.a: Invalid value: \"boolean\": spec.a in body must be of type integer,string: \"boolean\"")]
    [InlineData("{a: {type: array, items: {type: object, properties: {b: {type: string}}}}}", "{a: [{b: x}, {b: 1}]}", "MG3040 spec.a[1].b: Invalid value: \"integer\": spec.a[1].b in body must be of type string: \"integer\"")]
    [InlineData("{a: {type: object, additionalProperties: {type: integer}}}", "{a: {x: z}}", "MG3040 spec.a.x: Invalid value: \"string\": spec.a.x in body must be of type integer: \"string\"")]
    [InlineData("{a: {type: string, pattern: '^[a-z]+$'}}", "{a: B1}", "MG3041 spec.a: Invalid value: \"B1\": spec.a in body should match '^[a-z]+$'")]
    [InlineData("{a: {type: integer, minimum: 2}}", "{a: 1}", "MG3042 spec.a: Invalid value: 1: spec.a in body should be greater than or equal to 2")]
    [InlineData("{a: {type: integer, minimum: 2, exclusiveMinimum: true}}", "{a: 2}", "MG3042 spec.a: Invalid value: 2: spec.a in body should be greater than 2")]
    [InlineData("{a: {type: number, maximum: 0.5}}", "{a: 0.75}", "MG3042 spec.a: Invalid value: 0.75: spec.a in body should be less than or equal to 0.5")]
    [InlineData("{a: {type: number, maximum: 1, exclusiveMaximum: true}}", "{a: 1}", "MG3042 spec.a: Invalid value: 1: spec.a in body should be less than 1")]
    [InlineData("{a: {type: number, multipleOf: 0.1}}", "{a: 0.25}", "MG3042 spec.a: Invalid value: 0.25: spec.a in body should be a multiple of 0.1")]
    [InlineData("{a: {type: string, minLength: 2}}", "{a: x}", "MG3043 spec.a: Invalid value: \"x\": spec.a in body should be at least 2 chars long")]
    [InlineData("{a: {type: array, minItems: 1, items: {type: string}}}", "{a: []}", "MG3043 spec.a: Invalid value: 0: spec.a in body should have at least 1 items")]
    [InlineData("{a: {type: object, minProperties: 1, additionalProperties: {type: string}}}", "{a: {}}", "MG3043 spec.a: Invalid value: 0: spec.a in body should have at least 1 properties")]
    [InlineData("{a: {type: string, maxLength: 2}}", "{a: abc}", "MG3044 spec.a: Too long: may not be more than 2 bytes")]
    [InlineData("{a: {type: array, maxItems: 1, items: {type: string}}}", "{a: [x, z]}", "MG3044 spec.a: Too many: 2: must have at most 1 items")]
    [InlineData("{a: {type: object, maxProperties: 1, additionalProperties: {type: string}}}", "{a: {x: x, z: z}}", "MG3044 spec.a: Too many: 2: must have at most 1 items")]
    [InlineData("{a: {type: string, format: ipv4}}", "{a: '::1'}", "MG3045 spec.a: Invalid value: \"::1\": spec.a in body must be of type ipv4: \"::1\"")]
    [InlineData("{a: {type: string, format: cidr}}", "{a: 10.0.0.0/64}", "MG3045 spec.a: Invalid value: \"10.0.0.0/64\": spec.a in body must be of type cidr: \"10.0.0.0/64\"")]
    [InlineData("{a: {type: string, enum: [x, z]}}", "{a: b}", "MG3031 spec.a: Unsupported value: \"b\": supported values: \"x\", \"z\"")]
    [InlineData("{a: {type: integer, enum: [301, 302]}}", "{a: 300}", "MG3031 spec.a: Unsupported value: \"300\": supported values: \"301\", \"302\"")]
    [InlineData("{a: {type: array, x-kubernetes-list-type: set, items: {type: string}}}", "{a: [x, z, x]}", "MG3046 spec.a[2]: Duplicate value: \"x\"")]
    [InlineData("{a: {type: array, uniqueItems: true, items: {type: object, additionalProperties: {type: integer}}}}", "{a: [{x: 1, z: 2}, {z: 2, x: 1.0}]}", "MG3046 spec.a[1]: Duplicate value: {\"x\":1,\"z\":2}")]
    [InlineData("{a: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [p, q], items: {type: object, properties: {p: {type: integer}, q: {type: string, default: TCP}}}}}", "{a: [{p: 1}, {p: 1, q: UDP}, {p: 1, q: TCP}]}", "MG3046 spec.a[2]: Duplicate value: {\"p\":1,\"q\":\"TCP\"}")]
    [InlineData("{a: {type: string}, b: {type: string}}", "{a: x, c: 1}", "MG3023 spec.c: unknown field \"spec.c\"")]
    [InlineData("{a: {type: object}}", "{a: {b: 1}}", "MG3023 spec.a.b: unknown field \"spec.a.b\"")]
    public void A_value_that_the_schema_does_not_allow_is_reported_in_the_words_of_the_server(string properties, string spec, string expected) =>
        Assert.Equal([expected], CustomJudged.Spec($"{{type: object, properties: {properties}}}", spec).Lines());

    [Theory]
    [InlineData("{a: {type: integer}}", "{a: 3.0}")]
    [InlineData("{a: {type: number}}", "{a: 3}")]
    [InlineData("{a: {type: string, nullable: true}}", "{a: null}")]
    [InlineData("{a: {type: string, default: x}}", "{a: null}")]
    [InlineData("{a: {x-kubernetes-int-or-string: true}}", "{a: 80}")]
    [InlineData("{a: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}}", "{a: http}")]
    [InlineData("{a: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {b: {type: string}}}}", "{a: {b: x, c: {d: 1}}}")]
    [InlineData("{a: {x-kubernetes-preserve-unknown-fields: true}}", "{a: [1, {b: null}]}")]
    [InlineData("{a: {type: number, multipleOf: 0.1}}", "{a: 0.3}")]
    [InlineData("{a: {type: string, minLength: 2, maxLength: 2}}", "{a: 'é😀'}")]
    [InlineData("{a: {type: string, format: k8s-made-up}}", "{a: anything}")]
    [InlineData("{a: {type: string, format: date-time}}", "{a: '2026-01-31t12:00:00z'}")]
    [InlineData("{a: {type: array, x-kubernetes-list-type: atomic, items: {type: string}}}", "{a: [x, x]}")]
    [InlineData("{a: {type: string, default: x}}", "{}")]
    public void A_value_that_the_schema_allows_passes(string properties, string spec) =>
        Assert.Empty(CustomJudged.Spec($"{{type: object, required: [a], properties: {properties}}}", spec));

    [Theory]
    [InlineData("{a: {type: string}}", "MG3030 spec.a: Required value")]
    [InlineData("{a: {type: string, nullable: true}}", "")]
    [InlineData("{a: {type: string, default: x}}", "")]
    public void A_null_that_is_no_value_is_left_out(string properties, string expected)
    {
        Assert.Empty(CustomJudged.Spec($"{{type: object, properties: {properties}}}", "{a: null}"));
        Assert.Equal(expected, string.Join(", ", CustomJudged.Spec($"{{type: object, required: [a], properties: {properties}}}", "{a: null}").Lines()));
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {name: Any_name}}", "")]
    [InlineData("{apiVersion: null, kind: ConfigMap}", "MG3030 spec.a.apiVersion: Required value")]
    [InlineData("{apiVersion: a/b/c, kind: ConfigMap}", "MG3058 spec.a.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string")]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {name: a/b}}", "MG4002 spec.a.metadata.name: Invalid name 'a/b': may not contain '/'")]
    public void A_resource_in_a_resource_has_a_type_and_metadata(string resource, string expected) => Assert.Equal(
        expected,
        string.Join(", ", CustomJudged.Spec("{type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}}}", $"{{a: {resource}}}").Lines()));

    [Theory]
    [InlineData("anyOf: [{required: [a]}, {required: [b]}]", "{c: 1}", "must validate at least one schema (anyOf)", "Mend one of these: spec.a: Required value; or spec.b: Required value.")]
    [InlineData("oneOf: [{required: [a]}, {required: [b]}]", "{a: 1, b: 1}", "must validate one and only one schema (oneOf). Found several valid", "Keep one of the alternatives: the value fits more than one.")]
    [InlineData("oneOf: [{required: [a]}, {required: [b]}]", "{}", "must validate one and only one schema (oneOf). Found none valid", "Mend one of these: spec.a: Required value; or spec.b: Required value.")]
    [InlineData("not: {required: [a, b]}", "{a: 1, b: 1}", "must not validate the schema (not)", "Leave out a or b: the schema forbids them together here.")]
    public void Alternatives_say_what_is_missing(string rule, string spec, string message, string help)
    {
        var found = Assert.Single(CustomJudged.Spec($"{{type: object, properties: {{a: {{type: integer}}, b: {{type: integer}}, c: {{type: integer}}}}, {rule}}}", spec));
        Assert.Equal(("MG3047", $"\"spec\" {message}", help), (found.Code, found.Message, found.Help));
    }

    [Theory]
    [InlineData("anyOf: [{required: [a]}, {required: [b]}]", "{b: 1}")]
    [InlineData("oneOf: [{properties: {a: {enum: [1]}}}, {properties: {a: {enum: [2]}}}]", "{}")]
    [InlineData("not: {required: [a, b]}", "{a: 1}")]
    [InlineData("allOf: [{required: [a]}, {properties: {a: {minimum: 1}}}]", "{a: 1}")]
    public void Alternatives_that_hold_pass_with_defaults_counted(string rule, string spec) =>
        Assert.Empty(CustomJudged.Spec($"{{type: object, properties: {{a: {{type: integer, default: 1}}, b: {{type: integer}}}}, {rule}}}", spec));

    [Fact]
    public void A_rule_that_all_must_hold_is_reported_where_it_does_not() =>
        Assert.Equal(
            ["MG3042 spec.a: Invalid value: 0: spec.a in body should be greater than or equal to 1"],
            CustomJudged.Spec("{type: object, properties: {a: {type: integer}}, allOf: [{properties: {a: {minimum: 1}}}]}", "{a: 0}").Lines());

    [Fact]
    public void A_held_resource_has_its_own_type_and_metadata()
    {
        const string schema = "{type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}}}";
        Assert.Empty(CustomJudged.Spec(schema, "{a: {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {any: thing}}}"));
        Assert.Equal(
            ["MG3030 spec.a.apiVersion: Required value", "MG3023 spec.a.metadata.nam: unknown field \"spec.a.metadata.nam\""],
            CustomJudged.Spec(schema, "{a: {kind: Pod, metadata: {nam: a}}}").Lines());
    }

    [Fact]
    public void Of_metadata_the_schema_may_restrict_the_name()
    {
        const string resource = "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: long-name, labels: {a: b}}\n";
        Assert.Equal(
            ["MG3044 metadata.name: Too long: may not be more than 4 bytes"],
            CustomJudged.Of("{type: object, properties: {metadata: {type: object, properties: {name: {type: string, maxLength: 4}}}}}", resource).Lines());
    }

    [Fact]
    public void Metadata_is_judged_as_of_any_resource() =>
        Assert.Equal(
            ["MG3025 metadata.labels[a]: cannot unmarshal number into a field of type string", "MG3023 metadata.lables: unknown field \"metadata.lables\""],
            CustomJudged.Of("{type: object}", "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a, labels: {a: 1}, lables: {}}\n").Lines());

    [Fact]
    public void The_names_of_a_custom_resource_follow_the_rules() =>
        Assert.Equal("MG4002", Assert.Single(CustomJudged.Of("{type: object}", "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: A_b}\n")).Code);

    [Fact]
    public void Rules_in_CEL_are_named_once()
    {
        const string schema = "{type: object, x-kubernetes-validations: [{rule: a}, {rule: b}], properties: {l: {type: array, items: {type: object, x-kubernetes-validations: [{rule: c}]}}}}";
        var found = Assert.Single(CustomJudged.Spec(schema, "{l: [{}, {}]}"));
        Assert.Equal((Severity.Info, "3 rules of the schema, written in CEL, are not judged here: a; b; c"), (found.Severity, found.Message));
    }

    [Fact]
    public void Rules_in_CEL_for_what_is_not_there_are_not_named() =>
        Assert.Empty(CustomJudged.Spec("{type: object, properties: {a: {type: object, x-kubernetes-validations: [{rule: x}]}}}", "{}"));

    [Fact]
    public void An_unknown_field_says_what_was_meant_or_where_it_belongs()
    {
        const string schema = "{type: object, properties: {replicas: {type: integer}, template: {type: object, properties: {image: {type: string}}}}}";
        Assert.Equal("Did you mean \"replicas\"?", Assert.Single(CustomJudged.Spec(schema, "{replicsa: 1}")).Help);
        Assert.Equal("Put it under \"template\".", Assert.Single(CustomJudged.Spec(schema, "{image: a}")).Help);
        Assert.Equal("Put it under \"spec\"; it is indented too far.", Assert.Single(CustomJudged.Spec(schema, "{template: {replicas: 1}}")).Help);
    }

    [Fact]
    public void A_resource_of_many_errors_ends_with_their_number()
    {
        var found = CustomJudged.Spec("{type: object}", $"{{{string.Join(", ", Enumerable.Range(0, 5000).Select(n => $"x{n}: 1"))}}}");
        Assert.Equal("MG3019", found[^1].Code);
        Assert.InRange(found.Count, 100, 110);
    }
}
