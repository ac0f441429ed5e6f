namespace ManifestGen.Tests.Validation.Rules.Metadata;

public sealed class MetadataNameRuleTests
{
    [Theory]
    [InlineData("ConfigMap", "v1", "a.b-c.1")]
    [InlineData("Role", "rbac.authorization.k8s.io/v1", "system:Reader_1 x")]
    [InlineData("PodDisruptionBudget", "policy/v1", "Web_Budget")]
    [InlineData("PriorityClass", "scheduling.k8s.io/v1", "1.urgent")]
    [InlineData("Namespace", "v1", "1-shop")]
    public void A_kind_takes_names_of_its_form(string kind, string apiVersion, string name) => Assert.Empty(Named(kind, apiVersion, name));

    [Theory]
    [InlineData("ConfigMap", "v1", "A")]
    [InlineData("ConfigMap", "v1", "a..b")]
    [InlineData("ConfigMap", "v1", "-a")]
    [InlineData("Namespace", "v1", "shop.prod")]
    [InlineData("Service", "v1", "web.shop")]
    [InlineData("Role", "rbac.authorization.k8s.io/v1", "a/b")]
    [InlineData("Role", "rbac.authorization.k8s.io/v1", "a%b")]
    [InlineData("Role", "rbac.authorization.k8s.io/v1", "..")]
    public void A_name_of_another_form_is_an_error(string kind, string apiVersion, string name) =>
        Assert.Contains("MG4002 metadata.name", Named(kind, apiVersion, name), StringComparison.Ordinal);

    [Theory]
    [InlineData(35, "MG4002 metadata.name")]
    [InlineData(36, "")]
    public void A_Service_may_begin_with_a_digit_from_1_36_on(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of("apiVersion: v1\nkind: Service\nmetadata: {name: 1web}\nspec: {ports: [{port: 80}]}\n", minor));

    [Theory]
    [InlineData("{generateName: web-}", "")]
    [InlineData("{generateName: Web-}", "MG4002 metadata.generateName")]
    [InlineData("{generateName: A-}", "MG4002 metadata.name")]
    [InlineData("{name: web, generateName: A-}", "")]
    [InlineData("{name: web, generateName: web_}", "MG4002 metadata.generateName")]
    [InlineData("{name: ''}", "MG4001 metadata.name")]
    [InlineData("{name: null}", "MG4001 metadata.name")]
    [InlineData("{}", "MG4001 metadata.name")]
    [InlineData("null", "MG4001 metadata.name")]
    public void A_name_or_a_prefix_of_one_is_required(string metadata, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: ConfigMap\nmetadata: {metadata}\n"));

    [Fact]
    public void A_LimitRange_is_named_by_the_server() =>
        Assert.Empty(Verdict.Of("apiVersion: v1\nkind: LimitRange\nspec: {limits: [{type: Container, max: {cpu: 1}}]}\n"));

    [Fact]
    public void A_review_has_no_name() =>
        Assert.Empty(Verdict.Of("apiVersion: authorization.k8s.io/v1\nkind: SelfSubjectAccessReview\nspec: {}\n"));

    [Fact]
    public void A_name_has_at_most_253_characters() =>
        Assert.Equal("MG4002 metadata.name", Named("ConfigMap", "v1", new string('a', 254)));

    private static string Named(string kind, string apiVersion, string name) =>
        Verdict.Of($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: \"{name}\"}}\n")
            .Split(", ")
            .Where(found => found.StartsWith("MG40", StringComparison.Ordinal))
            .DefaultIfEmpty("")
            .First();
}
