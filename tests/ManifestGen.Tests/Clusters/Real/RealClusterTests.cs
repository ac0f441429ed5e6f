using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Watching;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tests.Clusters.Applying;
using ManifestGen.Tests.Resolve;

namespace ManifestGen.Tests.Clusters.Real;

/// <summary>
/// The same against a real API server, in a namespace of its own, when <c>KUBECONFIG</c> is set: in its current context if that looks local, else in the one that
/// <c>MANIFESTGEN_TEST_CONTEXT</c> names. Nobody's production is written to because a kubeconfig happened to be there.
/// </summary>
public sealed class RealClusterTests : IAsyncLifetime
{
    private const string Named = "MANIFESTGEN_TEST_CONTEXT";

    private readonly string _namespace = $"manifestgen-test-{Guid.NewGuid():N}"[..40];
    private ClusterConnection? _cluster;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClusterConnection Cluster => _cluster ?? throw new InvalidOperationException("There is no cluster.");

    public async ValueTask InitializeAsync()
    {
        var selection = new ClusterSelection { Context = Environment.GetEnvironmentVariable(Named), Namespace = _namespace };
        Assert.SkipWhen(selection.Kubeconfig.Length == 0, "No cluster: set KUBECONFIG.");
        Assert.SkipWhen(selection.Context is null && !ClusterContext.Read(selection).IsLocal, $"The current context does not look local: name it with {Named}.");
        _cluster = ClusterConnection.Open(selection);
        await OwnedNamespace.Ensure(Cluster, _namespace, "tests", Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is null) return;
        await OwnedNamespace.Remove(_cluster, _namespace, "tests", CancellationToken.None);
        _cluster.Dispose();
    }

    [Fact]
    public async Task What_is_generated_is_accepted_and_applying_it_again_changes_nothing()
    {
        var generated = Generator.Generate(null, Build.Of(Build.WebFacts), cancellation: Cancellation);
        var sink = new DiagnosticSink();
        IReadOnlyList<ManifestDocument> documents =
            [.. generated.Artifacts.Where(a => a.Path.EndsWith(".yaml", StringComparison.Ordinal)).SelectMany(a => ManifestDocument.Read(a.Path, Encoding.UTF8.GetBytes(a.Text), sink))];

        var first = await Apply(documents);
        var second = await Apply(documents);

        Assert.Empty(sink.Found);
        Assert.All(first, a => Assert.Equal(ApplyOutcome.Created, a.Outcome));
        // A controller writes the status of a workload in between, which is no change of ours.
        Assert.All(second.Where(a => a.Document.Kind is "Service" or "ServiceAccount"), a => Assert.Equal(ApplyOutcome.Unchanged, a.Outcome));
    }

    [Fact]
    public async Task What_was_applied_is_tried_without_a_difference()
    {
        await Apply(ManifestFiles.Read(ManifestFiles.Deployment, ManifestFiles.Service));

        var tried = await new TrialApply(Cluster, new ApplyOptions { Namespace = _namespace }).Run(ManifestFiles.Read(ManifestFiles.Deployment, ManifestFiles.Service), Cancellation);

        Assert.All(tried, t => Assert.True(JsonNode.DeepEquals(t.Live, t.Applied), $"{t.Live}\n{t.Applied}"));
    }

    [Fact]
    public async Task A_conflict_with_another_manager_is_found_and_taken_over()
    {
        await Apply(ManifestFiles.Read(ManifestFiles.Deployment));
        await Scale.Set(Cluster, new WorkloadKey("Deployment", _namespace, "web"), 4, Cancellation);

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Apply(ManifestFiles.Read(ManifestFiles.Deployment)));
        var taken = await Apply(ManifestFiles.Read(ManifestFiles.Deployment), takesOver: true);

        Assert.Contains("MG8956: Deployment 'web' cannot be applied: the field .spec.replicas is owned by 'manifestgen-scale'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ApplyOutcome.Changed, Assert.Single(taken).Outcome);
        Assert.Equal(2, await Scale.Read(Cluster, new WorkloadKey("Deployment", _namespace, "web"), Cancellation));
    }

    [Fact]
    public async Task Replicas_that_an_autoscaler_takes_over_stay_as_they_are()
    {
        await Apply(ManifestFiles.Read(ManifestFiles.Deployment.Replace("replicas: 2", "replicas: 4", StringComparison.Ordinal)));

        await Apply(ManifestFiles.Read(ManifestFiles.Deployment.Replace("  replicas: 2\n", "", StringComparison.Ordinal)));

        Assert.Equal(4, await Scale.Read(Cluster, new WorkloadKey("Deployment", _namespace, "web"), Cancellation));
    }

    [Fact]
    public async Task A_watch_tells_what_happens()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var seen = new List<string>();
        var watch = new ResourceWatch(Cluster, ApiResource.Services.Path(_namespace), "", "Services cannot be watched");
        await Apply(ManifestFiles.Read(ManifestFiles.Service));

        await foreach (var change in watch.Run(end.Token))
        {
            seen.Add($"{change.Kind} {change.Name}");
            if (change.Kind == WatchEventKind.Deleted) break;
            if (change.Kind == WatchEventKind.Added) await new Deletion(Cluster).Run(ManifestFiles.Read(ManifestFiles.Service), _namespace, Cancellation);
        }

        Assert.Equal("Added web", seen[0]);
        Assert.Equal("Deleted web", seen[^1]);
    }

    [Fact]
    public async Task What_the_server_refuses_is_reported_in_its_words()
    {
        var fault = await Assert.ThrowsAsync<ClusterException>(() => Apply(ManifestFiles.Read(ManifestFiles.Service.Replace("port: 80", "port: 80000", StringComparison.Ordinal))));

        Assert.StartsWith("MG8957: Service 'web' cannot be applied: Service \"web\" is invalid: spec.ports[0].port: Invalid value: 80000", fault.Message, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<AppliedResource>> Apply(IReadOnlyList<ManifestDocument> documents, bool takesOver = false) =>
        new ServerSideApply(Cluster, new ApplyOptions { Namespace = _namespace, TakesOver = takesOver }).Run(documents, Cancellation);
}
