using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Guarding;
using ManifestGen.Engine.Rendering;
using ManifestGen.Tests.Resolve;

namespace ManifestGen.Tests.Guarding;

public sealed class UpgradeGuardTests
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: api
        spec:
          ports:
            - name: http
              port: 80

        """;

    private const string Database = """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          serviceName: db
          selector:
            matchLabels: {app: db}
          volumeClaimTemplates:
            - metadata: {name: data}
              spec:
                accessModes: [ReadWriteOnce]
                resources: {requests: {storage: 10Gi}}

        """;

    private const string Claim = """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: files
        spec:
          accessModes: [ReadWriteOnce]
          resources: {requests: {storage: 10Gi}}

        """;

    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: api
        spec:
          rules:
            - host: api.example.com
              http:
                paths:
                  - path: /
                    pathType: Prefix

        """;

    [Fact]
    public void The_first_build_writes_what_there_is() => Assert.Equal(
        """
        {
          "version": 1,
          "resources": {
            "Service api": {
              "spec.clusterIP": "assigned",
              "spec.ports[http]": "80/TCP"
            },
            "StatefulSet db": {
              "spec.podManagementPolicy": "OrderedReady",
              "spec.selector": "{matchLabels: {app: db}}",
              "spec.serviceName": "db",
              "spec.volumeClaimTemplates[data]": "{accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}"
            }
          }
        }

        """,
        Hold(Service, Database));

    [Fact]
    public void What_is_the_same_leaves_the_file_alone() => Assert.Null(Update(Hold(Service, Database), accept: false, [], Result(Database, Service)));

    [Fact]
    public void A_file_with_the_line_ends_of_Windows_is_left_alone() =>
        Assert.Null(Update(Hold(Service).ReplaceLineEndings("\r\n"), accept: false, [], Result(Service)));

    [Fact]
    public void What_is_new_is_added()
    {
        var added = Update(Hold(Service), accept: false, [], Result(Service + "    - name: admin\n      port: 81\n", Claim));

        Assert.Contains("\"spec.ports[admin]\": \"81/TCP\"", added, StringComparison.Ordinal);
        Assert.Contains("\"PersistentVolumeClaim files\"", added, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database, "app: db", "app: database", "MG9111", "kubectl delete statefulset db --cascade=orphan")]
    [InlineData(Database, "serviceName: db", "serviceName: data", "MG9111", "would be 'data'")]
    [InlineData(Database, "storage: 10Gi", "storage: 20Gi", "MG9111", "volumeClaimTemplates[data]")]
    [InlineData(Service, "spec:\n", "spec:\n  clusterIP: None\n", "MG9111", "would be 'None'")]
    [InlineData(Service, "port: 80", "port: 8080", "MG9113", "would be '8080/TCP'")]
    [InlineData(Service, "name: http", "name: web", "MG9113", "would be gone")]
    [InlineData(Claim, "storage: 10Gi", "storage: 9Gi", "MG9114", "would be '9Gi'")]
    [InlineData(Claim, "ReadWriteOnce", "ReadWriteMany", "MG9111", "spec.accessModes")]
    [InlineData(Ingress, "api.example.com", "rest.example.com", "MG9113", "spec.rules[api.example.com/]")]
    [InlineData(Ingress, "pathType: Prefix", "pathType: Exact", "MG9113", "would be 'Exact'")]
    public void What_must_not_change_is_an_error(string before, string old, string now, string code, string said)
    {
        List<Diagnostic> found = [];

        var text = Update(Hold(before), accept: false, found, Result(before.Replace(old, now, StringComparison.Ordinal)));

        var error = Assert.Single(found);
        Assert.Equal(code, error.Code);
        Assert.Contains(said, error.Message + error.Help, StringComparison.Ordinal);
        Assert.Null(text);
    }

    [Theory]
    [InlineData(Claim, "storage: 10Gi", "storage: 20Gi")]
    [InlineData(Claim, "storage: 10Gi", "storage: 10240Mi")]
    [InlineData(Service, "port: 80", "port: 80\n      targetPort: 8080")]
    [InlineData(Ingress, "kind: Ingress", "kind: Ingress # comments and the order of keys count for nothing")]
    public void What_may_change_does(string before, string old, string now)
    {
        List<Diagnostic> found = [];

        Update(Hold(before), accept: false, found, Result(before.Replace(old, now, StringComparison.Ordinal)));

        Assert.Empty(found);
    }

    [Fact]
    public void A_resource_that_is_gone_is_an_error()
    {
        List<Diagnostic> found = [];

        Update(Hold(Service, Database), accept: false, found, Result(Database));

        var error = Assert.Single(found);
        Assert.Equal("MG9112", error.Code);
        Assert.Contains("kubectl delete service api", error.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_stateful_set_that_is_to_go_no_Pod_stays()
    {
        List<Diagnostic> found = [];

        Update(Hold(Service, Database), accept: false, found, Result(Service));

        Assert.Contains("'kubectl delete statefulset db' and build", Assert.Single(found).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_found_at_once()
    {
        List<Diagnostic> found = [];

        Update(Hold(Service, Claim, Ingress), accept: false, found, Result(Service.Replace("80", "90", StringComparison.Ordinal), Claim.Replace("10Gi", "1Gi", StringComparison.Ordinal)));

        Assert.Equal(["MG9112", "MG9113", "MG9114"], found.Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_accepted_is_held_from_then_on_and_what_is_gone_no_longer() =>
        Assert.Equal(Hold(Service.Replace("80", "90", StringComparison.Ordinal)), Update(Hold(Service, Database), accept: true, [], Result(Service.Replace("80", "90", StringComparison.Ordinal))));

    [Fact]
    public void A_mistake_stands_at_the_line_of_the_definition()
    {
        List<Diagnostic> found = [];
        var component = new WebComponent("front", Build.Web) { Ports = [new Port("http", 8080) { ServicePort = 81 }] };

        Update(Hold(Generate(new WebComponent("front", Build.Web))), accept: false, found, Generate(component));

        var error = Assert.Single(found);
        Assert.Equal(("MG9113", "UpgradeGuardTests.cs"), (error.Code, Path.GetFileName(error.Origin.File)));
        Assert.True(error.Origin.Line > 0);
    }

    [Fact]
    public void Environments_share_what_they_have_in_common()
    {
        var text = Update(null, accept: false, [], ResultFor("staging", Service), ResultFor("production", Service, Ingress));

        Assert.Equal(
            """
            {
              "version": 1,
              "resources": {
                "Service api": {
                  "spec.clusterIP": "assigned",
                  "spec.ports[http]": "80/TCP"
                }
              },
              "environments": {
                "production": {
                  "Ingress api": {
                    "spec.rules[api.example.com/]": "Prefix"
                  }
                },
                "staging": {}
              }
            }

            """,
            text);
    }

    [Fact]
    public void A_build_of_one_environment_leaves_the_others_as_they_are()
    {
        var both = Update(null, accept: false, [], ResultFor("staging", Service), ResultFor("production", Service, Ingress));

        Assert.Null(Update(both, accept: false, [], ResultFor("staging", Service)));
        Assert.Contains("\"Ingress api\"", Update(both, accept: true, [], ResultFor("staging", Database)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n<<<<<<< HEAD\n", 2)]
    [InlineData("{ \"version\": 2, \"resources\": {} }", 0)]
    [InlineData("{ \"resources\": {} }", 0)]
    [InlineData("{ \"version\": 1, \"resources\": { \"Service api\": { \"spec.ports[http]\": 80 } } }", 0)]
    [InlineData("[]", 0)]
    public void A_file_that_cannot_be_read_is_an_error(string text, int line)
    {
        List<Diagnostic> found = [];

        Assert.Null(Update(text, accept: true, found, Result(Service)));

        var error = Assert.Single(found);
        Assert.Equal(("MG9115", "lock.json", line), (error.Code, error.Location.File, error.Location.Line));
    }

    private static string Hold(params string[] manifests) => Hold(Result(manifests));

    private static string Hold(GenerationResult result) => Update(null, accept: false, [], result) ?? "";

    private static string? Update(string? current, bool accept, List<Diagnostic> found, params GenerationResult[] environments)
    {
        var sink = new DiagnosticSink();
        var text = UpgradeGuard.Update("lock.json", current is null ? null : Encoding.UTF8.GetBytes(current), environments, accept, templatesPath: "", sink);
        found.AddRange(sink.Found);
        return text;
    }

    private static GenerationResult Result(params string[] manifests) =>
        new([.. manifests.Select((m, i) => new Artifact($"{i}.yaml", m, "template", SourceLocation.None))], []);

    private static GenerationResult ResultFor(string environment, params string[] manifests)
    {
        var product = Build.Clean(Build.Product(new WebComponent("front", Build.Web)), Build.Of(Build.WebFacts));
        return Result(manifests) with { Product = product with { Environment = environment } };
    }

    private static GenerationResult Generate(WebComponent component) =>
        Generator.Generate(Build.Product(component), Build.Of(Build.WebFacts with { ContextDirectory = "/src" }), cancellation: TestContext.Current.CancellationToken);
}
