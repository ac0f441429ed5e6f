using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Validation.Rules.Definitions;

public sealed class DefinitionRulesTests
{
    private const string Schema = "spec.versions[0].schema.openAPIV3Schema";

    [Theory]
    [InlineData("{type: string, nullable: true}")]
    [InlineData("{type: object, additionalProperties: true, properties: {b: {type: string}}}")]
    [InlineData("{type: object, additionalProperties: false}")]
    [InlineData("{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}")]
    [InlineData("{x-kubernetes-int-or-string: true, allOf: [{anyOf: [{type: integer}, {type: string, nullable: false}]}, {pattern: a}]}")]
    [InlineData("{type: array, x-kubernetes-list-type: set, items: {type: object, x-kubernetes-map-type: atomic}}")]
    [InlineData("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], items: {type: object, required: [k], properties: {k: {type: string}}}}")]
    [InlineData("{type: object, properties: {b: {type: string}}, oneOf: [{required: [b]}, {not: {required: [b]}}]}")]
    [InlineData("{type: string, x-kubernetes-validations: [{rule: 'self.size() < 5 && !(self in [\"a\", \"b\",])', reason: FieldValueInvalid}]}")]
    public void A_schema_that_the_server_takes_passes(string field) => Assert.Empty(Field(field));

    [Theory]
    [InlineData("{type: text}", "MG3054 type")]
    [InlineData("{type: 'null'}", "MG3054 type")]
    [InlineData("{type: object, patternProperties: {b: {type: string}}}", "MG3054 patternProperties")]
    [InlineData("{type: string, oneOf: [{dependencies: {b: [c]}}]}", "MG3054 oneOf[0].dependencies")]
    [InlineData("{type: object, additionalProperties: {type: string}, properties: {b: {type: string}}}", "MG3054 additionalProperties")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: false}", "MG3054 x-kubernetes-preserve-unknown-fields")]
    [InlineData("{type: string, x-kubernetes-map-type: atomic}", "MG3054 type")]
    [InlineData("{type: object, x-kubernetes-map-type: whole}", "MG3054 x-kubernetes-map-type")]
    [InlineData("{type: array, x-kubernetes-list-type: bag, items: {type: string}}", "MG3054 x-kubernetes-list-type")]
    [InlineData("{type: array, x-kubernetes-list-type: set, items: {type: object}}", "MG3054 items.x-kubernetes-map-type")]
    [InlineData("{type: array, x-kubernetes-list-type: set, items: {type: string, nullable: true}}", "MG3054 items.nullable")]
    [InlineData("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k, z], items: {type: object, required: [k], properties: {k: {type: array, items: {type: string}}}}}", "MG3054 items.properties.k.type, MG3054 x-kubernetes-list-map-keys[1]")]
    [InlineData("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], items: {type: object, properties: {k: {type: string}}}}", "MG3054 items.properties.k.default")]
    [InlineData("{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true, properties: {kind: {type: integer}}}", "MG3054 properties.kind.type")]
    [InlineData("{type: string, anyOf: [{type: integer}, {type: string, minLength: 1}]}", "MG3054 anyOf[0].type, MG3054 anyOf[1].type")]
    [InlineData("{type: string, not: {default: b}}", "MG3054 not.default")]
    [InlineData("{type: string, allOf: [{x-kubernetes-validations: [{rule: 'true'}]}]}", "MG3054 allOf[0].x-kubernetes-validations")]
    [InlineData("{type: string, x-kubernetes-validations: [{message: b}]}", "MG3062 x-kubernetes-validations[0].rule")]
    [InlineData("{type: string, x-kubernetes-validations: [{rule: 'self >', message: \"b\\nc\"}]}", "MG3062 x-kubernetes-validations[0].message, MG3062 x-kubernetes-validations[0].rule")]
    [InlineData("{type: string, x-kubernetes-validations: [{rule: 'true', reason: Bad}]}", "MG3062 x-kubernetes-validations[0].reason")]
    public void A_schema_that_the_server_refuses_is_found_at_its_word(string field, string expected) => Assert.Equal(expected, Field(field));

    [Theory]
    [InlineData("conversion: {strategy: None}", "")]
    [InlineData("conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v1, v2], clientConfig: {service: {name: a, namespace: b, path: /c/d/}}}}", "")]
    [InlineData("conversion: {}", "MG3059 spec.conversion.strategy")]
    [InlineData("conversion: {strategy: Webhook}", "MG3059 spec.conversion.webhook.clientConfig, MG3059 spec.conversion.webhook.conversionReviewVersions")]
    [InlineData("conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v2], clientConfig: {}}}", "MG3059 spec.conversion.webhook.clientConfig, MG3059 spec.conversion.webhook.conversionReviewVersions")]
    [InlineData("conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v1], clientConfig: {service: {name: a, port: 0, path: c//d}}}}", "MG3059 spec.conversion.webhook.clientConfig.service.namespace, MG3059 spec.conversion.webhook.clientConfig.service.path, MG3059 spec.conversion.webhook.clientConfig.service.path, MG3059 spec.conversion.webhook.clientConfig.service.path, MG3059 spec.conversion.webhook.clientConfig.service.port")]
    [InlineData("conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v1], clientConfig: {url: 'https://u@a.b/c?d#e'}}}", "MG3059 spec.conversion.webhook.clientConfig.url, MG3059 spec.conversion.webhook.clientConfig.url, MG3059 spec.conversion.webhook.clientConfig.url")]
    [InlineData("conversion: {strategy: None, webhook: {conversionReviewVersions: [v1]}}", "MG3059 spec.conversion.webhook.conversionReviewVersions")]
    public void A_conversion_is_judged(string conversion, string expected) => Assert.Equal(expected, Found($"  {conversion}\n", "", "{type: string}"));

    [Theory]
    [InlineData("selectableFields: [{jsonPath: .spec.a}]", "")]
    [InlineData("selectableFields: [{jsonPath: .spec.z}, {jsonPath: .spec}]", "MG3056 spec.versions[0].selectableFields[0].jsonPath, MG3056 spec.versions[0].selectableFields[1].jsonPath")]
    [InlineData("selectableFields: [{jsonPath: .spec.a}, {jsonPath: .spec.a}]", "MG3056 spec.versions[0].selectableFields[1].jsonPath")]
    [InlineData("additionalPrinterColumns: [{name: '', type: date, jsonPath: spec.a, format: text}]", "MG3056 spec.versions[0].additionalPrinterColumns[0].format, MG3056 spec.versions[0].additionalPrinterColumns[0].jsonPath, MG3056 spec.versions[0].additionalPrinterColumns[0].name")]
    [InlineData("subresources: {scale: {specReplicasPath: .spec.a, statusReplicasPath: .status.a, labelSelectorPath: .metadata.b}}", "MG3056 spec.versions[0].subresources.scale.labelSelectorPath")]
    [InlineData("deprecationWarning: a", "MG3052 spec.versions[0].deprecationWarning")]
    [InlineData("deprecated: true\n    deprecationWarning: \"a\\nb\"", "MG3052 spec.versions[0].deprecationWarning")]
    public void A_version_is_judged(string version, string expected) => Assert.Equal(expected, Found("", version, "{type: string}"));

    [Fact]
    public void The_root_of_a_schema_beside_a_status_has_few_words() => Assert.Equal($"MG3052 {Schema}", Found("", "subresources: {status: {}}", "{type: string}", ", minProperties: 1"));

    [Theory]
    [InlineData("", "MG3051 metadata.annotations[api-approved.kubernetes.io]")]
    [InlineData(", annotations: {api-approved.kubernetes.io: 'https://example.com/review'}", "")]
    public void A_group_of_the_community_needs_its_review(string annotations, string expected) => Assert.Equal(expected, Of(
        $"apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {{name: widgets.shop.k8s.io{annotations}}}\n"
        + "spec: {group: shop.k8s.io, names: {kind: Widget, plural: widgets}, scope: Namespaced, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]}\n"));

    private static string Field(string field)
    {
        var found = Found("", "", field);
        return found.Replace($"{Schema}.properties[spec].properties[a].", "", StringComparison.Ordinal).Replace("properties[k]", "properties.k", StringComparison.Ordinal).Replace("properties[kind]", "properties.kind", StringComparison.Ordinal);
    }

    private static string Found(string spec, string version, string field, string root = "") => Of(
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.example.com}\nspec:\n  group: example.com\n"
        + $"  names: {{kind: Widget, plural: widgets}}\n  scope: Namespaced\n{spec}  versions:\n  - name: v1\n    served: true\n    storage: true\n"
        + (version.Length > 0 ? $"    {version}\n" : "")
        + $"    schema: {{openAPIV3Schema: {{type: object, properties: {{spec: {{type: object, properties: {{a: {field}}}}}}}{root}}}}}\n");

    private static string Of(string yaml)
    {
        var found = Validator.Validate([new SourceFile("a.yaml", Encoding.UTF8.GetBytes(yaml))], new ValidationOptions()).Diagnostics.Where(d => d.Severity == Severity.Error);
        return string.Join(", ", found.Select(d => $"{d.Code} {d.Location.Path}").Order(StringComparer.Ordinal));
    }
}
