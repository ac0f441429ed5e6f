using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;

namespace ManifestGen.Tests.Clusters.Connection;

public sealed class ClusterContextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_current_context_is_meant_and_its_namespace()
    {
        var file = Write("config", "work", Context("home", "https://127.0.0.1:1"), Context("work", "https://10.0.0.1:6443", "shop"));

        var context = ClusterContext.Read(new ClusterSelection { Kubeconfig = file });

        Assert.Equal(("work", "https://10.0.0.1:6443/", "shop"), (context.Name, context.Server.AbsoluteUri, context.Namespace));
    }

    [Fact]
    public void A_named_context_and_namespace_win()
    {
        var file = Write("config", "work", Context("home", "https://127.0.0.1:1", "own"), Context("work", "https://10.0.0.1:6443"));

        var context = ClusterContext.Read(new ClusterSelection { Kubeconfig = file, Context = "home", Namespace = "named" });

        Assert.Equal(("home", "named"), (context.Name, context.Namespace));
    }

    [Fact]
    public void Of_several_files_the_first_word_counts_and_a_missing_file_none()
    {
        var first = Write("first", "one", Context("one", "https://127.0.0.1:1"));
        var second = Write("second", "two", Context("one", "https://127.0.0.1:2"), Context("two", "https://127.0.0.1:3"));
        var files = string.Join(Path.PathSeparator, Path.Combine(_folder.Path, "missing"), first, second);

        Assert.Equal(1, ClusterContext.Read(new ClusterSelection { Kubeconfig = files }).Server.Port);
        Assert.Equal(3, ClusterContext.Read(new ClusterSelection { Kubeconfig = files, Context = "two" }).Server.Port);
    }

    [Fact]
    public void A_certificate_is_looked_for_beside_the_file_that_names_it()
    {
        var first = Write("a/first", "one", Context("one", "https://127.0.0.1:1"));
        var second = Write("b/second", "two", Context("two", "https://127.0.0.1:3").Replace("tls: {}", "certificate-authority: ca.crt", StringComparison.Ordinal));
        var selection = new ClusterSelection { Kubeconfig = $"{first}{Path.PathSeparator}{second}", Context = "two" };

        var fault = Assert.Throws<ClusterException>(() => ClusterConnection.Open(selection));

        Assert.Contains(Path.Combine(_folder.Path, "b", "ca.crt"), fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minikube", "https://192.168.49.2:8443", LocalKind.Minikube, "minikube")]
    [InlineData("kind-shop", "https://127.0.0.1:40001", LocalKind.Kind, "shop")]
    [InlineData("k3d-shop", "https://0.0.0.0:40001", LocalKind.K3d, "shop")]
    [InlineData("docker-desktop", "https://kubernetes.docker.internal:6443", LocalKind.DockerDesktop, "")]
    [InlineData("rancher-desktop", "https://127.0.0.1:6443", LocalKind.RancherDesktop, "")]
    [InlineData("colima", "https://127.0.0.1:6443", LocalKind.Colima, "")]
    [InlineData("colima-work", "https://127.0.0.1:6443", LocalKind.Colima, "work")]
    [InlineData("orbstack", "https://k8s.orb.local:26443", LocalKind.OrbStack, "")]
    [InlineData("microk8s", "https://192.168.64.2:16443", LocalKind.MicroK8s, "")]
    [InlineData("anything", "https://[::1]:6443", LocalKind.Other, "")]
    [InlineData("anything", "https://localhost:6443", LocalKind.Other, "")]
    [InlineData("anything", "https://192.168.1.20:6443", LocalKind.None, "")]
    [InlineData("production", "https://k8s.example.com", LocalKind.None, "")]
    [InlineData("kind-production", "https://k8s.example.com", LocalKind.None, "")]
    [InlineData("minikube", "https://203.0.113.9:8443", LocalKind.None, "")]
    public void A_cluster_is_local_by_its_name_and_its_server_together(string name, string server, LocalKind kind, string localName)
    {
        var context = ClusterContext.Read(new ClusterSelection { Kubeconfig = Write("config", name, Context(name, server)) });

        Assert.Equal((kind, localName), (context.Local, context.LocalName));
    }

    [Fact]
    public void Minikube_marks_its_profiles_whatever_they_are_called()
    {
        const string mark = "extensions: [{ name: cluster_info, extension: { provider: minikube.sigs.k8s.io, version: v1.37.0 } }]";
        var file = Write("config", "demo", Context("demo", "https://192.168.58.2:8443").Replace("tls: {}", mark, StringComparison.Ordinal));

        var context = ClusterContext.Read(new ClusterSelection { Kubeconfig = file });

        Assert.Equal((LocalKind.Minikube, "demo"), (context.Local, context.LocalName));
    }

    [Fact]
    public void Without_a_kubeconfig_the_message_names_the_file_that_is_missing()
    {
        var file = Path.Combine(_folder.Path, "none");

        Assert.Equal($"MG8950: there is no kubeconfig that names a cluster: '{file}' does not exist", Fault(new ClusterSelection { Kubeconfig = file }));
    }

    [Fact]
    public void Without_a_current_context_the_message_lists_what_could_be_it()
    {
        var file = Write("config", "", Context("b", "https://127.0.0.1:1"), Context("a", "https://127.0.0.1:1"));

        Assert.Equal($"MG8950: there is no kubeconfig that names a cluster: none of the contexts in '{file}' is the current one (a, b)", Fault(new ClusterSelection { Kubeconfig = file }));
    }

    [Fact]
    public void An_unknown_context_is_answered_with_the_known_ones()
    {
        var file = Write("config", "b", Context("b", "https://127.0.0.1:1"), Context("a", "https://127.0.0.1:1"));
        var selection = new ClusterSelection { Kubeconfig = file, Context = "c" };

        Assert.Equal("MG8952: the kubeconfig has no context 'c'", Fault(selection));
        Assert.Equal("Name one of: a, b.", Assert.Throws<ClusterException>(() => ClusterContext.Read(selection)).Diagnostics[0].Help);
    }

    [Theory]
    [InlineData("contexts: [")]
    [InlineData("- a list")]
    [InlineData("current-context: a\ncontexts: [{ name: a, context: { cluster: gone } }]\n")]
    [InlineData("current-context: a\ncontexts: [{ name: a, context: { cluster: a } }]\nclusters: [{ name: a, cluster: { server: nonsense } }]\n")]
    public void What_is_no_kubeconfig_is_one_error_at_its_file(string text)
    {
        var file = _folder.Write("config", text);

        Assert.StartsWith($"MG8951: the kubeconfig '{file}' cannot be used: ", Fault(new ClusterSelection { Kubeconfig = file }), StringComparison.Ordinal);
    }

    private static string Fault(ClusterSelection selection) => Assert.Throws<ClusterException>(() => ClusterContext.Read(selection)).Message;

    private string Write(string name, string current, params string[] contexts) =>
        _folder.Write(name, string.Join('\n', [
            "apiVersion: v1", "kind: Config", $"current-context: {current}",
            "contexts:", .. contexts.Select(c => c.Split("---\n")[0]),
            "clusters:", .. contexts.Select(c => c.Split("---\n")[1]),
        ]));

    private static string Context(string name, string server, string space = "") =>
        $"- name: {name}\n  context: {{ cluster: {name}, namespace: '{space}' }}\n---\n- name: {name}\n  cluster:\n    server: {server}\n    tls: {{}}\n";
}
