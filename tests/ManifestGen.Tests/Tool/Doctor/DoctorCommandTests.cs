using System.Text.Json;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Tool.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private const string Metrics = "GET /apis/metrics.k8s.io/v1beta1/nodes";

    private readonly TemporaryFolder _folder = new();
    private readonly StandInPrograms _programs;

    public DoctorCommandTests() => _programs = new StandInPrograms(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_everything_is_there_every_rung_is_ready()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Metrics, new ServerAnswer(200, """{"kind":"NodeMetricsList","items":[]}"""));
        _programs.Add("dotnet", "echo 10.0.100").Add("docker", "echo 28.1.1").Add("kubectl", "echo 'Client Version: v1.35.2'").Add("kind", "echo 'kind v0.30.0 go1.24.6 linux/amd64'");

        var run = Run(server.Kubeconfig());

        Assert.Equal(
            """
            ok       dotnet 10.0.100
            ok       docker 28.1.1: builds images
            ok       kubectl 1.35.2
            ok       kind 0.30.0: runs a cluster on this machine
            ok       cluster 1.36.2: context 'kind-test', on this machine
            ok       metrics-server: measures Pods for autoscalers

            container   ready
            pod         ready
            replicas    ready
            balanced    ready
            autoscaled  ready

            """, run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Where_nothing_is_there_each_thing_has_its_fix()
    {
        var run = Run(null);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing  dotnet\n         fix: https://dotnet.microsoft.com/download\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("missing  docker or podman: nothing that builds images is on the PATH\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("absent   kubectl: 'manifestgen up', 'status' and 'logs' do without it\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("missing  cluster: MG8950: there is no kubeconfig that names a cluster", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "container   needs dotnet, docker or podman\npod         needs dotnet, docker or podman, minikube or kind, cluster\n"
            + "replicas    needs dotnet, docker or podman, minikube or kind, cluster\nbalanced    needs dotnet, docker or podman, minikube or kind, cluster\n"
            + "autoscaled  needs dotnet, docker or podman, minikube or kind, cluster, metrics-server\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_higher_rung_needs_is_no_failure_below_it()
    {
        _programs.Add("dotnet", "echo 10.0.100").Add("podman", "echo 'podman version 5.4.0'");

        Assert.Equal(0, Run(null, "--rung", "container").ExitCode);
        Assert.Equal(1, Run(null, "--rung", "pod").ExitCode);
    }

    [Fact]
    public async Task Without_metrics_the_command_is_that_of_the_cluster()
    {
        await using var server = await ApiServerDouble.Start();
        var run = Run(server.Kubeconfig("minikube"));

        Assert.Contains("missing  metrics-server: an autoscaler on CPU or memory has nothing to decide by\n         fix: minikube addons enable metrics-server\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("absent   minikube or kind: a cluster answers without it\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Docker_without_its_server_is_missing_and_another_builder_takes_its_place()
    {
        _programs.Add("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1");
        Assert.Contains("missing  docker: is installed and does not answer\n", Run(null).Output, StringComparison.Ordinal);

        _programs.Add("podman", "echo 'podman version 5.4.0'");
        Assert.Contains("ok       podman 5.4.0: builds images\n", Run(null).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_SDK_that_is_too_old_is_missing()
    {
        _programs.Add("dotnet", "echo 8.0.404");

        Assert.Contains("missing  dotnet 8.0.404: no SDK of .NET 10 or later\n", Run(null).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_of_a_release_that_is_not_written_for_is_missing()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan("GET /version", new ServerAnswer(200, """{"gitVersion":"v1.28.4"}"""));

        Assert.Contains("missing  cluster 1.28.4: context 'kind-test', on this machine; what is generated is for Kubernetes 1.33 to 1.37\n", Run(server.Kubeconfig()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_tells_the_same()
    {
        _programs.Add("dotnet", "echo 10.0.100");
        var answer = JsonDocument.Parse(Run(null, "--output", "json").Output).RootElement;

        Assert.Equal(["dotnet ok", "docker or podman missing", "kubectl absent", "minikube or kind missing", "cluster missing", "metrics-server missing"],
            answer.GetProperty("checks").EnumerateArray().Select(c => $"{c.GetProperty("name")} {c.GetProperty("status")}"));
        Assert.Equal("docker or podman", answer.GetProperty("rungs")[0].GetProperty("missing")[0].GetString());
    }

    private ToolRun Run(string? kubeconfig, params string[] arguments) => ToolRun.OnCluster(
        kubeconfig is null ? Path.Combine(_folder.Path, "no-kubeconfig") : _folder.Write("kubeconfig", kubeconfig), _programs.Path, ["doctor", .. arguments]);
}
