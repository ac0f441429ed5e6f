using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Rehearsal.Cluster;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>What of a product's manifests a rehearsal changes, and what it leaves out.</summary>
public sealed class RehearsedManifestsTests
{
    [Fact]
    public void What_would_take_requests_for_the_product_itself_is_left_out_and_named()
    {
        var manifests = Of("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web}}", "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: web}}");

        Assert.Empty(manifests.Applied);
        Assert.Equal(["Ingress 'web'", "HTTPRoute 'web'"], manifests.Notes.Select(n => n.Split(':')[0]));
    }

    [Fact]
    public void A_CronJob_is_there_and_does_not_run() =>
        Assert.True(Json(Of("{apiVersion: batch/v1, kind: CronJob, metadata: {name: report}, spec: {schedule: '* * * * *'}}"))["spec"]?["suspend"]?.GetValue<bool>());

    [Fact]
    public void The_labels_of_the_namespace_hold_for_that_of_the_rehearsal()
    {
        var manifests = Of("{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {kubernetes.io/metadata.name: shop, pod-security.kubernetes.io/enforce: restricted}}}");

        Assert.Empty(manifests.Applied);
        Assert.Equal(["pod-security.kubernetes.io/enforce=restricted"], manifests.Labels.Select(l => $"{l.Key}={l.Value}"));
    }

    [Fact]
    public void The_account_of_a_role_is_that_of_the_rehearsals_namespace()
    {
        var manifests = Of(
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: web, namespace: shop}, subjects: [{kind: ServiceAccount, name: web, namespace: shop}, {kind: ServiceAccount, name: scraper, namespace: monitoring}]}");

        Assert.Equal(["rehearsal", "monitoring"], (Json(manifests)["subjects"] as JsonArray ?? []).Select(s => $"{s?["namespace"]}"));
        Assert.Null(Json(manifests)["metadata"]?["namespace"]);
    }

    [Fact]
    public void A_Service_that_nobody_loads_has_no_port_of_the_nodes()
    {
        var spec = Json(Of("{apiVersion: v1, kind: Service, metadata: {name: orders}, spec: {type: NodePort, externalTrafficPolicy: Local, clusterIP: 10.96.0.7, ports: [{port: 80, nodePort: 30080}]}}"))["spec"];

        Assert.Equal("""{"ports":[{"port":80}]}""", spec?.ToJsonString());
    }

    [Theory]
    [InlineData("{clusterIP: None, ports: [{port: 80}]}")]
    [InlineData("{type: ExternalName, externalName: db.example.com}")]
    public void A_Service_without_an_address_stays_as_it_is(string spec)
    {
        var document = $"{{apiVersion: v1, kind: Service, metadata: {{name: db}}, spec: {spec}}}";

        Assert.Equal(JsonNode.Parse(Read(document)[0].Json.Span)?["spec"]?.ToJsonString(), Json(Of(document))["spec"]?.ToJsonString());
    }

    [Fact]
    public void Workloads_that_only_take_part_keep_their_replicas() =>
        Assert.Equal(3, Json(Of("{apiVersion: apps/v1, kind: Deployment, metadata: {name: orders}, spec: {replicas: 3}}"))["spec"]?["replicas"]?.GetValue<int>());

    private static JsonNode Json(RehearsedManifests manifests) => JsonNode.Parse(manifests.Applied.Single().Json.Span) ?? new JsonObject();

    private static RehearsedManifests Of(params string[] documents) => RehearsedManifests.Of(Read(documents), new RehearsalChanges { Namespace = "rehearsal" });

    private static IReadOnlyList<ManifestDocument> Read(params string[] documents)
    {
        var sink = new DiagnosticSink();
        var read = ManifestDocument.Read("web.yaml", Encoding.UTF8.GetBytes(string.Join("\n---\n", documents)), sink);
        Assert.Empty(sink.Found);
        return read;
    }
}
