using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;
using System.Text;

namespace ManifestGen.Engine.Guarding;

/// <summary>
/// Holds what would be written to what was written before: what Kubernetes does not let change, and what others depend on, stays as it is unless the
/// user accepts the change. What is new is added to what is held.
/// </summary>
public static class UpgradeGuard
{
    /// <summary>The name of the file, which lies beside the project file and is committed.</summary>
    public const string FileName = "manifestgen.lock.json";

    /// <summary>Compares, and says what the file is to hold from now on.</summary>
    /// <param name="path">The file's path, for messages.</param>
    /// <param name="current">Its content; null when it does not exist yet.</param>
    /// <param name="environments">What was generated, without an error. Environments that are not among them keep what they have.</param>
    /// <param name="accept">Whether what has changed or is gone is accepted.</param>
    /// <param name="templatesPath">The folder of the user's own templates; empty when there is none.</param>
    /// <param name="sink">Takes what must not happen.</param>
    /// <returns>The new content; null when it is what is there already, or after an error.</returns>
    public static string? Update(string path, byte[]? current, IReadOnlyList<GenerationResult> environments, bool accept, string templatesPath, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(environments);
        ArgumentNullException.ThrowIfNull(sink);
        var file = current is null ? new LockFile() : LockFile.Read(path, current, sink);
        if (file is null) return null;
        var before = file.Write();
        var found = new DiagnosticSink();
        foreach (var environment in environments)
        {
            var resources = ResourcesOf(environment);
            var facts = FactsOf(resources);
            if (file.Find(environment.Product?.Environment ?? "") is { } held && !accept)
            {
                Compare(held, resources, environment, templatesPath, found);
                held.SetAll(facts);
                facts = held;
            }

            file.Set(environment.Product?.Environment ?? "", facts);
        }

        foreach (var diagnostic in found.Found) sink.Add(diagnostic);
        if (found.HasErrors) return null;
        var after = file.Write();
        return current is not null && after == before ? null : after;
    }

    private static List<GuardedResource> ResourcesOf(GenerationResult environment) =>
    [
        .. environment.Artifacts.Where(a => a.IsManifest)
            .SelectMany(a => ManifestReader.Read(a.Path, Encoding.UTF8.GetBytes(a.Text)).SelectMany(d => d.Manifests))
            .Select(m => new GuardedResource(m, GuardedFacts.Of(m)))
            .Where(r => r.Facts.Count > 0),
    ];

    private static FactSet FactsOf(IEnumerable<GuardedResource> resources)
    {
        var facts = new FactSet();
        foreach (var resource in resources)
        {
            foreach (var fact in resource.Facts) facts.Set(resource.Key, fact.Path, fact.Value);
        }

        return facts;
    }

    private static void Compare(FactSet held, IReadOnlyList<GuardedResource> resources, GenerationResult environment, string templatesPath, DiagnosticSink sink)
    {
        var origins = new ArtifactOrigins(environment.Artifacts, templatesPath);
        var now = resources.ToLookup(r => r.Key, StringComparer.Ordinal);
        foreach (var (key, paths) in held.Resources)
        {
            if (now[key].FirstOrDefault() is not { } resource)
            {
                sink.Add(GuardErrors.Dropped, environment.Product?.Name.Origin.Place ?? Location.None, key, Deletion(key, isReplaced: false));
                continue;
            }

            foreach (var (path, value) in paths)
            {
                var fact = resource.Facts.FirstOrDefault(f => f.Path == path);
                if (fact?.Value == value) continue;
                if (Judge(key, path, value, fact, resource) is { } finding) sink.Add(origins.Trace(finding));
            }
        }
    }

    private static Diagnostic? Judge(string key, string path, string held, GuardedFact? fact, GuardedResource resource)
    {
        // What is gone belongs to the resource that had it.
        var place = (fact?.Field ?? resource.Manifest["metadata"]["name"]).Location;
        var now = fact?.Value ?? "";
        switch (fact?.Kind ?? KindOf(path))
        {
            case GuardKind.Promised:
                return GuardErrors.Promised.At(place, key, path, held, fact is null ? "gone" : $"'{now}'");
            case GuardKind.Growing:
                var grows = Quantity.TryParse(held, out var before) && Quantity.TryParse(now, out var after) && after >= before;
                return grows ? null : GuardErrors.Shrunk.At(place, key, path, held, now, Deletion(key, isReplaced: true));
            default:
                return GuardErrors.Immutable.At(place, key, path, held, now, Deletion(key, isReplaced: true));
        }
    }

    /// <summary>Of what is gone only the path says what it was.</summary>
    private static GuardKind KindOf(string path) =>
        path is "spec.type" || path.StartsWith("spec.ports[", StringComparison.Ordinal) || path.StartsWith("spec.rules[", StringComparison.Ordinal)
            || path.StartsWith("spec.tls[", StringComparison.Ordinal) || path.StartsWith("spec.hostnames[", StringComparison.Ordinal)
            ? GuardKind.Promised
            : GuardKind.Immutable;

    /// <summary>The command that deletes a resource. Of a StatefulSet that is made anew the Pods stay, and the new one takes them over; nothing would end them otherwise.</summary>
    private static string Deletion(string key, bool isReplaced)
    {
        var (kind, name) = (key[..key.IndexOf(' ', StringComparison.Ordinal)], key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var space = slash < 0 ? "" : $" --namespace {name[..slash]}";
        return $"kubectl delete {kind.ToLowerInvariant()} {name[(slash + 1)..]}{space}{(isReplaced && kind == "StatefulSet" ? " --cascade=orphan" : "")}";
    }
}
