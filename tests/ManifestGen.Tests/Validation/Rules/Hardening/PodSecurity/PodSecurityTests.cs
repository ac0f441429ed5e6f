using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Rules.Hardening.PodSecurity;

public sealed class PodSecurityTests
{
    private const string Ordinary = "securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}, capabilities: {drop: [ALL]}}";

    [Theory]
    [InlineData("privileged", 0)]
    [InlineData("baseline", 0)]
    [InlineData("restricted", 4)]
    [InlineData("unknown", 4)]
    public void A_plain_Pod_breaks_the_restricted_level_alone(string level, int errors) =>
        Assert.Equal(errors, Errors(Namespace(level), Pod("")).Count(c => c.StartsWith("MG70", StringComparison.Ordinal)));

    [Fact]
    public void What_gives_up_all_it_does_not_need_meets_the_restricted_level() => Assert.Empty(Errors(Namespace("restricted"), Pod(Ordinary)));

    [Theory]
    [InlineData("", "hostNetwork: true", "MG7002")]
    [InlineData("securityContext: {privileged: true}", "", "MG7001")]
    [InlineData("securityContext: {capabilities: {add: [SYS_ADMIN]}}", "", "MG7005")]
    [InlineData("ports: [{containerPort: 8080, hostPort: 8080}]", "", "MG7004")]
    [InlineData("", "volumes: [{name: v, hostPath: {path: /srv}}]", "MG7003")]
    [InlineData("securityContext: {seccompProfile: {type: Unconfined}}", "", "MG7010")]
    [InlineData("", "securityContext: {seLinuxOptions: {role: sysadm_r}}", "MG7007")]
    [InlineData("livenessProbe: {tcpSocket: {host: 10.0.0.1, port: 80}}", "", "MG7012")]
    public void Ways_out_of_a_container_break_the_baseline_level(string container, string pod, string code) =>
        Assert.Contains(code, Errors(Namespace("baseline"), Pod(container, pod)));

    [Fact]
    public void Other_hosts_in_probes_are_allowed_before_the_standards_of_1_34() =>
        Assert.DoesNotContain(
            "MG7012",
            Findings.In(new ValidationOptions { KubernetesVersion = new KubernetesVersion(33), Strict = true }, Namespace("baseline"), Pod("livenessProbe: {tcpSocket: {host: 10.0.0.1, port: 80}}")).Select(d => d.Code));

    [Fact]
    public void The_label_of_a_namespace_outweighs_the_level_of_the_run() =>
        Assert.DoesNotContain(
            Findings.In(new ValidationOptions { Strict = true, PodSecurity = PodSecurityLevel.Restricted }, Namespace("privileged"), Pod("")),
            d => d.Severity == Severity.Error && d.Code.StartsWith("MG70", StringComparison.Ordinal));

    [Fact]
    public void The_level_of_the_run_goes_for_namespaces_that_say_nothing() =>
        Assert.Contains(
            "MG7014",
            Findings.In(new ValidationOptions { Strict = true, PodSecurity = PodSecurityLevel.Restricted }, Pod("")).Where(d => d.Severity == Severity.Error).Select(d => d.Code));

    [Fact]
    public void Windows_has_no_capabilities_to_give_up() =>
        Assert.Equal(["MG7015"], Errors(Namespace("restricted"), Pod("", "os: {name: windows}")).Where(c => c.StartsWith("MG70", StringComparison.Ordinal)));

    private static string Namespace(string level) =>
        $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: default, labels: {{pod-security.kubernetes.io/enforce: {level}}}}}";

    private static string Pod(string container, string pod = "") =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{ {pod}{(pod.Length > 0 ? ", " : "")}containers: [{{name: c, image: 'example.com/c:1'{(container.Length > 0 ? ", " : "")}{container}}}]}}";

    private static string[] Errors(params string[] documents) =>
        [.. Findings.In(documents).Where(d => d.Severity == Severity.Error && d.Code.StartsWith("MG7", StringComparison.Ordinal)).Select(d => d.Code)];
}
