using ManifestGen.Engine.Schemas;

namespace ManifestGen.Tests.Schemas;

public sealed class SchemaValidatorTests
{
    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n";

    [Fact]
    public void A_resource_with_every_sort_of_value_is_sound()
    {
        var judged = Judged.Container("""
            image: i:1
            args: [a, "1"]
            stdin: yes
            resources:
              requests: {cpu: 1, memory: 64Mi, ephemeral-storage: 1.5e9}
            ports:
            - {containerPort: 0x50, name: http}
            livenessProbe:
              httpGet: {port: http, path: /}
              initialDelaySeconds: 5.0
            readinessProbe:
              httpGet: {port: 80}
            securityContext: null
            """);
        Assert.Empty(judged.Diagnostics);
        Assert.Equal(SchemaVerdict.Sound, judged.Verdict);
    }

    [Fact]
    public void Paths_through_maps_are_written_as_the_server_writes_them()
    {
        var judged = Judged.Of("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: {app: 1}\ndata:\n  a.b: 5\n");
        Assert.Equal(["MG3025 5:17 metadata.labels[app]", "MG3025 7:8 data[a.b]"], judged.Places);
    }

    [Theory]
    [InlineData("image: 5", "number", "string")]
    [InlineData("image: on", "bool", "string")]
    [InlineData("image: [a]", "array", "string")]
    [InlineData("args: a", "string", "list")]
    [InlineData("args: {a: b}", "object", "list")]
    [InlineData("args: [1.5]", "number", "string")]
    [InlineData("tty: \"true\"", "string", "bool")]
    [InlineData("tty: 1", "number", "bool")]
    [InlineData("livenessProbe: 5", "number", "object")]
    [InlineData("ports: [{containerPort: \"80\"}]", "string", "int32")]
    [InlineData("ports: [a]", "string", "object")]
    [InlineData("resources: {limits: [a]}", "array", "object")]
    [InlineData("resources: {limits: {cpu: true}}", "bool", "quantity")]
    [InlineData("livenessProbe: {httpGet: {port: true}}", "bool", "int32 or string")]
    [InlineData("livenessProbe: {httpGet: {port: {a: b}}}", "object", "int32 or string")]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: '1'}}}", "string", "int64")]
    public void A_value_of_another_type_is_reported(string line, string found, string wanted)
    {
        var judged = Judged.Container(line);
        Assert.Equal("MG3025", judged.Only.Code);
        Assert.Equal($"cannot unmarshal {found} into a field of type {wanted}", judged.Only.Message);
        Assert.Equal(SchemaVerdict.Unsound, judged.Verdict);
    }

    [Theory]
    [InlineData("ports: [{containerPort: 80.5}]")]
    [InlineData("ports: [{containerPort: 2147483648}]")]
    [InlineData("livenessProbe: {httpGet: {port: 1.5}}")]
    [InlineData("livenessProbe: {httpGet: {port: -2147483649}}")]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: 9223372036854775808}}}")]
    public void A_number_that_its_field_cannot_hold_is_reported(string line) => Assert.Equal("MG3026", Judged.Container(line).Only.Code);

    [Theory]
    [InlineData("image: 5", "Put it in quotes, \"5\": YAML takes it for a number otherwise.")]
    [InlineData("tty: 'yes'", "Write it without quotes.")]
    [InlineData("tty: 'x'", "Write true or false.")]
    [InlineData("stdin: [true]", "Write true or false.")]
    public void The_help_says_how_to_write_the_value(string line, string help) => Assert.Equal(help, Judged.Container(line).Only.Help);

    [Theory]
    [InlineData("1GB", "Write 1G.")]
    [InlineData("1 Gi", "Write 1Gi.")]
    [InlineData("512mb", "Write 512M.")]
    [InlineData("1,5Gi", "Write 1.5Gi.")]
    [InlineData("many", "Write a number and one of the suffixes m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, such as 250m or 64Mi.")]
    public void A_quantity_that_is_none_is_reported_with_what_was_meant(string amount, string help)
    {
        var judged = Judged.Container($"resources: {{requests: {{memory: \"{amount}\"}}}}");
        Assert.Equal(["MG3027 7:36 spec.containers[0].resources.requests[memory]"], judged.Places);
        Assert.Equal(help, judged.Only.Help);
    }

    [Theory]
    [InlineData("2026-01-31T12:00:00Z", true)]
    [InlineData("2026-01-31T12:00:00.123+01:00", true)]
    [InlineData("2024-02-29T23:59:59-11:30", true)]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-29T12:00:00Z", false)]
    [InlineData("2026-01-31T12:00:00", false)]
    [InlineData("2026-01-31t12:00:00z", false)]
    [InlineData("2026-01-31T12:00:00.Z", false)]
    [InlineData("", false)]
    public void A_time_is_one_by_RFC_3339(string text, bool right)
    {
        var judged = Judged.Of($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a, creationTimestamp: \"{text}\"}}\n");
        Assert.Equal(right ? [] : ["MG3028"], judged.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("2026-01-31T12:00:00.123456Z", true)]
    [InlineData("2026-01-31T12:00:00.123Z", false)]
    [InlineData("2026-01-31T12:00:00Z", false)]
    public void A_lease_wants_microseconds(string text, bool right)
    {
        var judged = Judged.Of($"apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {{name: a}}\nspec: {{renewTime: \"{text}\"}}\n");
        Assert.Equal(right ? [] : ["MG3028"], judged.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("''", true)]
    [InlineData("YQ==", true)]
    [InlineData("\"Y\\nQ==\\n\"", true)]
    [InlineData("YQ", false)]
    [InlineData("'Y Q=='", false)]
    [InlineData("plain-text", false)]
    public void The_data_of_a_Secret_is_base64(string text, bool right)
    {
        var judged = Judged.Of($"apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\ndata: {{k: {text}}}\n");
        Assert.Equal(right ? [] : ["MG3029 4:11 data[k]"], judged.Places);
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[104, 105.0, null]", true)]
    [InlineData("[256]", false)]
    [InlineData("[a]", false)]
    public void The_data_of_a_Secret_may_be_bytes(string list, bool right)
    {
        var judged = Judged.Of($"apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\ndata: {{k: {list}}}\n");
        Assert.Equal(right ? [] : ["MG3025 4:11 data[k]"], judged.Places);
    }

    [Fact]
    public void An_unknown_field_is_reported_at_its_key_and_leaves_the_resource_sound()
    {
        var judged = Judged.Of(Deployment + "spec:\n  replcas: 2\n");
        Assert.Equal(["MG3023 6:3 spec.replcas"], judged.Places);
        Assert.Equal("unknown field \"spec.replcas\"", judged.Only.Message);
        Assert.Equal(SchemaVerdict.Sound, judged.Verdict);
    }

    [Theory]
    [InlineData("spec:\n  replcas: 2", "Did you mean \"replicas\"?")]
    [InlineData("spec:\n  Replicas: 2", "Did you mean \"replicas\"?")]
    [InlineData("spec:\n  containers: []", "Put it under \"template.spec\".")]
    [InlineData("spec:\n  template:\n    spec:\n      replicas: 2", "Put it under \"spec\"; it is indented too far.")]
    [InlineData("spec:\n  spec: {}", "Put it at the top level; it is indented too far.")]
    [InlineData("spec:\n  template:\n    spec:\n      containers:\n      - image: a\n        volumes: []", "Put it under \"spec.template.spec\"; it is indented too far.")]
    public void The_help_says_what_was_meant_or_where_it_belongs(string lines, string help) =>
        Assert.Equal(help, Judged.Of(Deployment + lines + "\n").Only.Help);

    [Theory]
    [InlineData(33, "hostnameOverride: a", true)]
    [InlineData(34, "hostnameOverride: a", false)]
    [InlineData(34, "workloadRef: {name: a}", true)]
    [InlineData(35, "workloadRef: {name: a}", false)]
    [InlineData(36, "workloadRef: {name: a}", true)]
    [InlineData(36, "schedulingGroup: {podGroupName: a}", false)]
    [InlineData(36, "evictionResponders: []", true)]
    [InlineData(37, "evictionResponders: []", false)]
    public void A_field_is_known_to_the_releases_that_have_it(int minor, string line, bool isReported)
    {
        var judged = Judged.Of($"apiVersion: v1\nkind: Pod\nmetadata: {{name: a}}\nspec:\n  {line}\n", minor);
        Assert.Equal(isReported ? ["MG3024"] : [], judged.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("v1", "Pot", "MG3020", "Did you mean Pod?")]
    [InlineData("v1", "Deployment", "MG3020", "Use apiVersion: apps/v1.")]
    [InlineData("apps/v1", "deployment", "MG3020", "Did you mean Deployment?")]
    [InlineData("example.org/v1", "Widget", "MG3020", "For a custom resource, save its definition with 'manifestgen schema add <file>', or allow the kind Widget by its name.")]
    [InlineData("v1", "Status", "MG3020", "For a custom resource, save its definition with 'manifestgen schema add <file>', or allow the kind Status by its name.")]
    [InlineData("keda.sh/v1alpha1", "ScaleObject", "MG3020", "Did you mean ScaledObject?")]
    [InlineData("gateway.networking.k8s.io/v2", "HTTPRoute", "MG3020", "Use apiVersion: gateway.networking.k8s.io/v1.")]
    [InlineData("extensions/v1beta1", "Ingress", "MG3021", "Use apiVersion: networking.k8s.io/v1; some fields are named or required otherwise there.")]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", "MG3021", "Nothing took its place; remove it.")]
    [InlineData("resource.k8s.io/v1alpha3", "ResourceClaim", "MG3022", "Use apiVersion: resource.k8s.io/v1.")]
    [InlineData("certificates.k8s.io/v1", "ClusterTrustBundle", "MG3022", "Use apiVersion: certificates.k8s.io/v1beta1.")]
    public void A_kind_that_is_not_served_is_reported_with_what_is(string apiVersion, string kind, string code, string help)
    {
        var judged = Judged.Of($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a}}\n");
        Assert.Equal((code, help), (judged.Only.Code, judged.Only.Help));
        Assert.Equal(SchemaVerdict.Unsound, judged.Verdict);
    }

    [Theory]
    [InlineData("Widget")]
    [InlineData("example.org/Widget")]
    [InlineData("example.org/v1/Widget")]
    public void A_kind_may_be_allowed_without_a_schema(string allowed)
    {
        var judged = Judged.Of("apiVersion: example.org/v1\nkind: Widget\nspec: {any: thing}\n", 36, allowed);
        Assert.Empty(judged.Diagnostics);
        Assert.Equal(SchemaVerdict.NotJudged, judged.Verdict);
    }

    [Fact]
    public void What_is_free_JSON_may_be_anything()
    {
        var judged = Judged.Of("apiVersion: apps/v1\nkind: ControllerRevision\nmetadata: {name: a}\nrevision: 1\ndata: {a: [1, {b: true}]}\n");
        Assert.Empty(judged.Diagnostics);
    }

    [Fact]
    public void A_document_of_errors_ends_with_their_number()
    {
        var judged = Judged.Of(Deployment + "spec:\n" + string.Concat(Enumerable.Range(0, 5000).Select(n => $"  x{n}: 1\n")));
        Assert.InRange(judged.Diagnostics.Count, 100, 300);
        Assert.Equal("MG3019", judged.Diagnostics[^1].Code);
    }
}
