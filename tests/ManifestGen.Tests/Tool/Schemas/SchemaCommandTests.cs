using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Tool.Schemas;

public sealed class SchemaCommandTests : IDisposable
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.org}
        spec:
          group: example.org
          names: {kind: Widget, plural: widgets}
          scope: Namespaced
          versions:
          - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}}

        """;

    private const string Widget = "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: a}\nspec: {size: large}\n";

    private readonly TemporaryFolder _folder = new();

    private string SchemaPath => Path.Combine(_folder.Path, ".manifestgen", "schemas");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_added_judges_manifests_in_the_folders_below()
    {
        var definition = _folder.Write("crds/widgets.yaml", Definition);
        var widget = _folder.Write("deploy/prod/widget.yaml", Widget);
        Assert.Contains("MG3020", ToolRun.Of("validate", widget).Output, StringComparison.Ordinal);

        var added = ToolRun.Of("schema", "add", definition, "--to", SchemaPath);

        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.EndsWith("holds:\n  Widget.example.org.yaml  v1\n", added.Output, StringComparison.Ordinal);
        Assert.Contains("error MG3040: spec.size", ToolRun.Of("validate", widget).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_the_same_again_changes_nothing()
    {
        var definition = _folder.Write("widgets.yaml", Definition);
        ToolRun.Of("schema", "add", definition, "--to", SchemaPath);
        Assert.EndsWith("v1  (unchanged)\n", ToolRun.Of("schema", "add", definition, "--to", SchemaPath).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void When_one_schema_cannot_be_saved_none_is()
    {
        var gadgets = Definition.Replace("widgets", "gadgets", StringComparison.Ordinal).Replace("Widget", "Gadget", StringComparison.Ordinal);
        var definitions = _folder.Write("both.yaml", $"{gadgets}---\n{Definition}");
        Directory.CreateDirectory(Path.Combine(SchemaPath, "Widget.example.org.yaml"));

        var run = ToolRun.Of("schema", "add", definitions, "--to", SchemaPath);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error MG8302", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("holds:", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(SchemaPath, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_folder_may_hold_other_manifests()
    {
        _folder.Write("install/widgets.yaml", Definition);
        _folder.Write("install/operator.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Assert.Equal(0, ToolRun.Of("schema", "add", Path.Combine(_folder.Path, "install"), "--to", SchemaPath).ExitCode);
    }

    [Fact]
    public void A_faulty_definition_is_shown_at_its_line_and_nothing_is_saved()
    {
        var faulty = _folder.Write("widgets.yaml", Definition.Replace("size: {type: integer}", "size: {}", StringComparison.Ordinal));
        var run = ToolRun.Of("schema", "add", faulty, "--to", SchemaPath);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("widgets.yaml:9:", run.Output, StringComparison.Ordinal);
        Assert.Contains("error MG3054", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(SchemaPath));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n", "MG8301")]
    [InlineData("swagger: '2.0'\n", "MG8300")]
    [InlineData("a: [", "MG3001")]
    public void A_file_without_a_schema_is_named(string text, string code)
    {
        var run = ToolRun.Of("schema", "add", _folder.Write("a.yaml", text), "--to", SchemaPath);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(code, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        var definition = _folder.Write("widgets.yaml", Definition);
        var run = ToolRun.Of("schema", "add", definition, "--to", Path.Combine(definition, "schemas"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MG8302", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_is_wrong_use() => Assert.Equal(2, ToolRun.Of("schema", "add", Path.Combine(_folder.Path, "none")).ExitCode);

    [Fact]
    public async Task Pulling_saves_what_the_cluster_defines_and_what_further_servers_serve()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan("GET /apis/apiextensions.k8s.io/v1/customresourcedefinitions", new ServerAnswer(200, 
            """{"kind": "CustomResourceDefinitionList", "apiVersion": "apiextensions.k8s.io/v1", "items": [{"metadata": {"name": "widgets.example.org"}, "spec": {"group": "example.org", "names": {"kind": "Widget", "plural": "widgets"}, "scope": "Namespaced", "versions": [{"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema": {"type": "object"}}}]}}]}"""));
        server.Plan("GET /openapi/v3", new ServerAnswer(200, 
            """{"paths": {"apis/apps/v1": {"serverRelativeURL": "/openapi/v3/apis/apps/v1"}, "apis/example.org/v1": {"serverRelativeURL": "/openapi/v3/apis/example.org/v1"}, "apis/metrics.example.org/v1": {"serverRelativeURL": "/openapi/v3/apis/metrics.example.org/v1"}}}"""));
        server.Plan("GET /openapi/v3/apis/metrics.example.org/v1", new ServerAnswer(200, 
            """{"openapi": "3.0.0", "components": {"schemas": {"Load": {"type": "object", "properties": {"metadata": {"type": "object"}}, "x-kubernetes-group-version-kind": [{"group": "metrics.example.org", "version": "v1", "kind": "Load"}]}}}}"""));

        var run = Pull(server);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["Load.metrics.example.org.yaml", "Widget.example.org.yaml"], Directory.EnumerateFiles(SchemaPath).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(server.Received, r => r.Path.StartsWith("/openapi/v3/apis/apps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_refuses_its_document_does_not_keep_the_others_from_being_saved()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan("GET /apis/apiextensions.k8s.io/v1/customresourcedefinitions", new ServerAnswer(200, 
            """{"kind": "CustomResourceDefinitionList", "apiVersion": "apiextensions.k8s.io/v1", "items": [{"metadata": {"name": "widgets.example.org"}, "spec": {"group": "example.org", "names": {"kind": "Widget", "plural": "widgets"}, "scope": "Namespaced", "versions": [{"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema": {"type": "object"}}}]}}]}"""));
        server.Plan("GET /openapi/v3", new ServerAnswer(200, """{"paths": {"apis/metrics.example.org/v1": {"serverRelativeURL": "/openapi/v3/apis/metrics.example.org/v1"}}}"""));
        server.Plan("GET /openapi/v3/apis/metrics.example.org/v1", new ServerAnswer(403, """{"kind": "Status", "status": "Failure", "reason": "Forbidden", "code": 403, "message": "not for you"}"""));

        var run = Pull(server);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("manifestgen: warning MG89", run.Error, StringComparison.Ordinal);
        Assert.Contains("/openapi/v3/apis/metrics.example.org/v1", run.Error, StringComparison.Ordinal);
        Assert.Equal(["Widget.example.org.yaml"], Directory.EnumerateFiles(SchemaPath).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task A_cluster_that_refuses_is_reported()
    {
        await using var server = await ApiServerDouble.Start();
        var run = Pull(server);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("manifestgen: error MG89", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_none_is_reported()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan("GET /apis/apiextensions.k8s.io/v1/customresourcedefinitions", new ServerAnswer(200, """{"kind": "CustomResourceDefinitionList", "apiVersion": "apiextensions.k8s.io/v1", "items": []}"""));
        server.Plan("GET /openapi/v3", new ServerAnswer(200, "<html>"));
        var run = Pull(server);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MG8303", run.Error, StringComparison.Ordinal);
    }

    private ToolRun Pull(ApiServerDouble server) =>
        ToolRun.Of("schema", "pull", "--kubeconfig", _folder.Write("kubeconfig", server.Kubeconfig()), "--to", SchemaPath);
}
