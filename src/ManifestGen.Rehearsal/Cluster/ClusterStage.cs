using System.Diagnostics.CodeAnalysis;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Rehearsal.Commands;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Reports;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>The cluster that a product is rehearsed on, and what of a rehearsal is different there.</summary>
internal sealed class ClusterStage : IDisposable
{
    private readonly ClusterConnection _cluster;
    private readonly IReadOnlyList<ManifestDocument> _documents;
    private readonly ProductFiles _product;
    private readonly RehearsalOptions _options;
    private readonly TextWriter _error;

    private ClusterStage(ClusterConnection cluster, IReadOnlyList<ManifestDocument> documents, ProductFiles product, RehearsalOptions options, TextWriter error) =>
        (_cluster, _documents, _product, _options, _error) = (cluster, documents, product, options, error);

    /// <summary>Connects, and sees that the cluster is meant and answers.</summary>
    /// <exception cref="ClusterException">It is not, does not, or the manifests cannot be read.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stage disposes of its connection.")]
    public static async Task<ClusterStage> Open(RehearsalOptions options, ProductFiles product, TextWriter error, CancellationToken cancellation)
    {
        var selection = options.Selection;
        ClusterContext.Read(selection).EnsureMeant(selection);
        var documents = Read(product.ManifestsPath);
        return new ClusterStage(await ClusterConnection.ConnectAsync(selection, cancellation), documents, product, options, error);
    }

    /// <summary>What runs the product there.</summary>
    /// <param name="components">The components.</param>
    /// <param name="rehearsed">Those that are scaled.</param>
    /// <param name="scenario">What will be done.</param>
    /// <param name="variables">Variables that hold for the rehearsal.</param>
    /// <param name="timeline">The timeline.</param>
    /// <param name="abandoned">Ends the wait for the namespace to go.</param>
    public ClusterRuntime Runtime(
        IReadOnlyList<ComponentPlan> components,
        IReadOnlyList<ComponentPlan> rehearsed,
        Scenario scenario,
        IReadOnlyDictionary<string, string> variables,
        Timeline timeline,
        CancellationToken abandoned) =>
        new(_cluster, _documents, components, Settings(rehearsed, variables, abandoned) with { HoldsReadiness = scenario.Acts.Contains(Act.SlowStart) }, timeline);

    /// <summary>Adds to a record what is to be known of where it was made.</summary>
    public RehearsalRecord Explain(RehearsalRecord record, ClusterRuntime runtime)
    {
        var notes = new List<string>(runtime.Notes);
        foreach (var component in runtime.Components.Where(c => c.IsServed && !record.Components.Contains(c) && _options.Components.Count == 0))
            notes.Add($"{component.Name}: it runs, and is neither scaled nor called, as its image comes from elsewhere; --component names it");
        foreach (var component in record.Components.Where(c => c.IsServed && record.Requests.Any(r => r.Component == c.Name) && !record.Requests.Any(r => r.Component == c.Name && r.Pod.Length > 0)))
            notes.Add($"which Pod of {component.Name} answers: no answer has its name in a header, so nothing is said of how the load is shared");
        foreach (var component in record.Components.Where(c => c.Services is [{ ClientAffinity: not null }, ..]))
            notes.Add($"clients of {component.Name} with addresses of their own: all of them come from this machine, and sessionAffinity keeps them at one Pod");
        return AssumedPods.In(record with { Context = _cluster.Context.Name, Notes = notes });
    }

    /// <inheritdoc />
    public void Dispose() => _cluster.Dispose();

    private ClusterSettings Settings(IReadOnlyList<ComponentPlan> rehearsed, IReadOnlyDictionary<string, string> variables, CancellationToken abandoned)
    {
        var space = _options.Namespace.Length > 0 ? _options.Namespace : TemporaryNamespace.NewName("rehearsal", _product.Name);
        return new ClusterSettings
        {
            Namespace = space,
            Rehearsed = rehearsed,
            MostReplicas = _options.Replicas,
            Images = _options.Images,
            Variables = variables,
            Addresses = Addresses(rehearsed),
            // The context by its name: the kubeconfig's current one may be another by the time it is needed.
            Guard = () => NamespaceGuard.Start(_product.Dotnet, _options.Selection with { Context = _cluster.Context.Name }, space),
            Tell = found => _error.WriteLine(DiagnosticLine.Of(found)),
            Mention = text => _error.WriteLine($"manifestgen: {text}"),
            Abandoned = abandoned,
        };
    }

    /// <summary>An address without a name is that of the one component that has a Service, unless another names it.</summary>
    private Dictionary<string, Uri> Addresses(IReadOnlyList<ComponentPlan> rehearsed)
    {
        var only = rehearsed.Where(c => c.IsServed).Select(c => c.Name).FirstOrDefault() ?? "";
        var addresses = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var (name, address) in _options.Addresses.OrderBy(a => a.Key.Length)) addresses[name.Length > 0 ? name : only] = address;
        return addresses;
    }

    private static List<ManifestDocument> Read(string folder)
    {
        var sink = new DiagnosticSink();
        var documents = new List<ManifestDocument>();
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".yaml" or ".yml").Order(StringComparer.Ordinal))
            documents.AddRange(ManifestDocument.Read(file, File.ReadAllBytes(file), sink));
        return sink.HasErrors ? throw new ClusterException(sink.Found) : documents;
    }
}
