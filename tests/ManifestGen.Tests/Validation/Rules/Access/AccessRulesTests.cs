namespace ManifestGen.Tests.Validation.Rules.Access;

public sealed class AccessRulesTests
{
    private const string Api = "apiVersion: rbac.authorization.k8s.io/v1\n";
    private const string RoleRef = "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}";

    [Theory]
    [InlineData("Role", "rules: null", "")]
    [InlineData("Role", "rules: [{apiGroups: [''], resources: [pods], verbs: ['*'], resourceNames: [a]}]", "")]
    [InlineData("Role", "rules: [{apiGroups: [''], resources: [pods], verbs: []}]", "MG4521 rules[0].verbs")]
    [InlineData("Role", "rules: [{apiGroups: [], resources: [], verbs: [get]}]", "MG4522 rules[0].apiGroups, MG4522 rules[0].resources")]
    [InlineData("Role", "rules: [{nonResourceURLs: [/a], verbs: [get]}]", "MG4523 rules[0].nonResourceURLs")]
    [InlineData("ClusterRole", "rules: [{nonResourceURLs: [/a], verbs: [get]}]", "")]
    [InlineData("ClusterRole", "rules: [{nonResourceURLs: [/a], resourceNames: [b], verbs: [get]}]", "MG4523 rules[0].nonResourceURLs")]
    [InlineData("ClusterRole", "aggregationRule: {}", "MG4524 aggregationRule.clusterRoleSelectors")]
    [InlineData("ClusterRole", "aggregationRule: {clusterRoleSelectors: [{matchExpressions: [{key: a, operator: Has}]}]}", "MG4084 aggregationRule.clusterRoleSelectors[0].matchExpressions[0].operator")]
    public void A_role_is_judged(string kind, string body, string expected) =>
        Assert.Equal(expected, Verdict.Of($"{Api}kind: {kind}\nmetadata: {{name: a}}\n{body}\n"));

    [Theory]
    [InlineData("RoleBinding", "{kind: Role, name: a}", "")]
    [InlineData("RoleBinding", "{apiGroup: '', kind: Role, name: a}", "")]
    [InlineData("RoleBinding", "{apiGroup: rbac, kind: Role, name: a}", "MG4525 roleRef.apiGroup")]
    [InlineData("ClusterRoleBinding", "{kind: Role, name: a}", "MG4525 roleRef.kind")]
    [InlineData("RoleBinding", "{kind: Role, name: a%b}", "MG4526 roleRef.name")]
    [InlineData("RoleBinding", "{kind: Role, name: ''}", "MG4526 roleRef.name")]
    public void What_a_binding_grants_is_judged(string kind, string role, string expected) =>
        Assert.Equal(expected, Verdict.Of($"{Api}kind: {kind}\nmetadata: {{name: a}}\nroleRef: {role}\n"));

    [Theory]
    [InlineData("RoleBinding", "{kind: ServiceAccount, name: a}", "")]
    [InlineData("ClusterRoleBinding", "{kind: ServiceAccount, name: a, namespace: Any_Thing}", "")]
    [InlineData("ClusterRoleBinding", "{kind: ServiceAccount, name: a}", "MG4529 subjects[0].namespace")]
    [InlineData("RoleBinding", "{kind: ServiceAccount, name: A}", "MG4527 subjects[0].name")]
    [InlineData("RoleBinding", "{kind: ServiceAccount, name: a, apiGroup: b}", "MG4528 subjects[0].apiGroup")]
    [InlineData("RoleBinding", "{kind: User, name: 'Any One', apiGroup: ''}", "")]
    [InlineData("RoleBinding", "{kind: Group, name: ''}", "MG4527 subjects[0].name")]
    [InlineData("RoleBinding", "{kind: User, name: a, apiGroup: b}", "MG4528 subjects[0].apiGroup")]
    public void Whom_a_binding_grants_it_is_judged(string kind, string subject, string expected) =>
        Assert.Equal(expected, Verdict.Of($"{Api}kind: {kind}\nmetadata: {{name: a}}\n{RoleRef}\nsubjects: [{subject}]\n"));
}
