using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Rules.Bundles;

public sealed class BundleRulesTests
{
    private const string Claims = "configMap: {name: settings}";

    [Fact]
    public void A_single_Service_is_not_blamed_for_what_is_not_there() => Assert.Empty(Bundle(SetOf.Service()));

    [Fact]
    public void A_single_autoscaler_and_budget_are_not_blamed_for_what_is_not_there() =>
        Assert.Empty(Bundle(SetOf.Autoscaler(2, 4), SetOf.Budget("maxUnavailable: 1")));

    [Fact]
    public void A_single_Deployment_gets_a_note_and_no_warning_for_what_it_refers_to() =>
        Assert.Equal([("MG5020", Severity.Info)], Bundle(SetOf.Deployment(pod: $"volumes: [{{name: v, {Claims}}}]")));

    [Fact]
    public void A_resource_that_is_needed_twice_is_noted_once() =>
        Assert.Single(Findings.Of("MG5020", SetOf.Deployment(pod: $"volumes: [{{name: v, {Claims}}}, {{name: w, {Claims}}}]")));

    [Theory]
    [InlineData("a", 200_000, false)]
    [InlineData("a", 270_000, true)]
    [InlineData("가", 60_000, false)]
    [InlineData("가", 90_000, true)]
    public void A_ConfigMap_is_too_large_for_apply_by_its_bytes(string letter, int count, bool isTooLarge)
    {
        var words = string.Concat(Enumerable.Repeat(letter, count));

        Assert.Equal(isTooLarge, Findings.Of("MG7052", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: words}}\ndata:\n  words: {words}").Count == 1);
    }

    [Theory]
    [InlineData("volumes: [{name: v, configMap: {name: settings, optional: true}}]")]
    [InlineData("serviceAccountName: default")]
    [InlineData("volumes: [{name: v, configMap: {name: kube-root-ca.crt}}]")]
    public void What_may_be_missing_or_is_always_there_is_not_noted(string pod) => Assert.Empty(Bundle(SetOf.Deployment(pod: pod)));

    [Theory]
    [InlineData("apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: c}\nspec: {secretName: tls}")]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: tls}\nspec: {}")]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: tls}\nspec: {}")]
    public void A_Secret_that_an_operator_makes_is_there(string maker) =>
        Assert.Empty(Findings.Of("MG5020", SetOf.Deployment(pod: "volumes: [{name: v, secret: {secretName: tls}}]"), maker));

    [Fact]
    public void A_key_of_a_tokens_Secret_is_filled_in_by_the_cluster() =>
        Assert.Empty(Findings.Of("MG5021",
            SetOf.Deployment(container: "env: [{name: T, valueFrom: {secretKeyRef: {name: t, key: token}}}]"),
            "apiVersion: v1\nkind: Secret\ntype: kubernetes.io/service-account-token\nmetadata: {name: t, annotations: {kubernetes.io/service-account.name: web}}"));

    [Fact]
    public void A_canary_beside_a_stable_version_is_worth_a_warning_only() =>
        Assert.Equal([("MG5009", Severity.Warning)], Bundle(
            SetOf.Deployment("web", labels: "app: web, track: stable"), SetOf.Deployment("canary", labels: "app: web, track: canary"), SetOf.Service()));

    [Fact]
    public void A_Service_of_one_Pod_of_a_StatefulSet_selects_by_a_label_that_no_template_shows() =>
        Assert.Empty(Findings.Of("MG5001", SetOf.Deployment(kind: "StatefulSet"), SetOf.Service("statefulset.kubernetes.io/pod-name: web-0")));

    [Theory]
    [InlineData("type: ExternalName, externalName: example.com")]
    [InlineData("clusterIP: None")]
    public void A_Service_that_selects_nothing_by_design_is_let_be(string spec) =>
        Assert.Empty(Findings.Of("MG5001", SetOf.Deployment(), $"apiVersion: v1\nkind: Service\nmetadata: {{name: out}}\nspec: {{ {spec} }}"));

    [Fact]
    public void A_named_port_must_be_declared_by_every_workload_that_is_selected()
    {
        var messages = Findings.Of("MG5003",
            SetOf.Deployment("web", labels: "app: web, part: a", container: "ports: [{name: http, containerPort: 8080}]"),
            SetOf.Deployment("api", labels: "app: web, part: b", container: "ports: [{name: grpc, containerPort: 8081}]"),
            SetOf.Service().Replace("targetPort: 8080", "targetPort: http", StringComparison.Ordinal));

        Assert.Equal(["Service port '80' targets 'http', which Deployment 'api' does not declare"], messages);
    }

    [Fact]
    public void A_resource_in_two_namespaces_is_there_once_in_each() =>
        Assert.Empty(Findings.Of("MG5014", Map("{name: a, namespace: one}"), Map("{name: a, namespace: two}")));

    [Fact]
    public void A_resource_without_a_namespace_is_the_same_as_one_in_the_default_namespace() =>
        Assert.Single(Findings.Of("MG5014", Map("{name: a}"), Map("{name: a, namespace: default}")));

    [Fact]
    public void Resources_with_generated_names_are_never_the_same() =>
        Assert.Empty(Findings.Of("MG5014", Map("{generateName: a-}"), Map("{generateName: a-}")));

    [Theory]
    [InlineData("Cluster", 1)]
    [InlineData("Namespaced", 0)]
    public void A_given_schema_says_whether_a_namespace_tells_resources_apart(string scope, int doubles)
    {
        var definition = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: zones.example.com}\n"
            + $"spec: {{group: example.com, names: {{kind: Zone, plural: zones}}, scope: {scope}, versions: "
            + "[{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]}\n";

        Assert.Equal(doubles, Findings.Of("MG5014", definition, Zone("one"), Zone("two")).Count);

        static string Zone(string space) => $"apiVersion: example.com/v1\nkind: Zone\nmetadata: {{name: a, namespace: {space}}}\n";
    }

    [Fact]
    public void Errors_across_resources_are_warnings_where_nothing_is_strict() =>
        Assert.All(
            Findings.In(new ValidationOptions(), SetOf.Deployment(), SetOf.Service("app: other"), SetOf.Budget("minAvailable: 2")).Where(d => d.Code[2] is '5' or '6' or '7'),
            d => Assert.NotEqual(Severity.Error, d.Severity));

    private static string Map(string metadata) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {metadata}";

    private static IEnumerable<(string Code, Severity Severity)> Bundle(params string[] documents) =>
        Findings.In(documents).Where(d => d.Code.StartsWith("MG5", StringComparison.Ordinal)).Select(d => (d.Code, d.Severity));
}
