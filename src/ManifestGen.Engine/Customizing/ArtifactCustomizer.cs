using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>Changes what was rendered: by the components' customizations, then by the fragments. Each change sees what those before it made.</summary>
/// <param name="artifacts">What was rendered.</param>
/// <param name="options">What the run was asked for.</param>
/// <param name="sink">Takes what is wrong.</param>
internal sealed class ArtifactCustomizer(IReadOnlyList<Artifact> artifacts, GenerationOptions options, DiagnosticSink sink)
{
    private readonly CustomizedArtifact[] _artifacts = [.. artifacts.Select(a => new CustomizedArtifact(a))];
    private readonly List<ChangedValue> _changes = [];
    private SchemaCatalog? _catalog;

    /// <summary>The artifacts as they are now.</summary>
    public IReadOnlyList<Artifact> Artifacts => [.. _artifacts.Select(a => a.Artifact)];

    /// <summary>What was changed, in the order in which it was.</summary>
    public IReadOnlyList<ChangedValue> Changes => _changes;

    private IEnumerable<CustomizedArtifact> Manifests => _artifacts.Where(a => a.Artifact.IsManifest);

    /// <summary>Runs the customizations of a product's components.</summary>
    public void Customize(Product product, ICustomizationHost host)
    {
        foreach (var component in product.Components)
        foreach (var customization in component.Customizations)
        {
            var place = Location.Of(customization.Location);
            if (host.KindOf(customization) is { } kind) Customize(component.Name, customization, kind, host, place);
            else sink.Add(CustomizingDiagnostics.NoKind, place, customization.Type.FullName);
        }
    }

    /// <summary>Merges the fragments that are for the run's environment.</summary>
    public void Merge()
    {
        foreach (var file in options.Fragments.Where(f => f.IsFor(options.Environment)))
        foreach (var fragment in FragmentReader.Read(file.Path, sink))
        {
            Merge(fragment);
        }
    }

    private void Customize(string component, Customization customization, CustomizedKind kind, ICustomizationHost host, Location place)
    {
        var own = Manifests.Where(a => a.Artifact.Component == component).ToArray();
        var found = own.SelectMany(a => a.Manifests.Where(m => m.Is(kind.Kind, kind.ApiVersion)).Select(m => (Artifact: a, Manifest: m))).ToArray();
        if (found.Length == 0)
        {
            // Below the top of the ladder some kinds are not there yet.
            if (options.Stage == Stage.Autoscaled) sink.Add(CustomizingDiagnostics.NotRendered, place, component, kind.Kind, kind.ApiVersion, List(own.SelectMany(a => a.Manifests).Select(m => m.Kind)));
            return;
        }

        foreach (var (artifact, manifest) in found)
        {
            var outcome = host.Apply(customization, ResourceJson.Of(CustomizedArtifact.RootOf(manifest)));
            if (outcome.Problem is { } problem)
            {
                sink.Add(CustomizingDiagnostics.Failed, place, kind.Kind, component, problem);
                continue;
            }

            var origin = Origin.Customization(customization.Location);
            if (ResourceJson.Read(outcome.Before) is not { } before || ResourceJson.Read(outcome.After) is not { } after)
            {
                sink.Add(CustomizingDiagnostics.Failed, place, kind.Kind, component, "what it left is no resource");
                continue;
            }

            var values = artifact.ValuesOf(manifest);
            var wanted = new ResourcePatch(origin).Apply(values, before, after);
            if (ValueTree.Same(values, wanted)) sink.Add(CustomizingDiagnostics.NothingChanged, place, kind.Kind, component);
            else if (IsStillIt(values, (MapValue)wanted, place)) Change(artifact, manifest, values, (MapValue)wanted, origin, place);
        }
    }

    private void Merge(Fragment fragment)
    {
        var all = Manifests.SelectMany(a => a.Manifests.Select(m => (Artifact: a, Manifest: m))).ToArray();
        var target = Array.Find(all, t => t.Manifest.Kind == fragment.Kind && t.Manifest.Name == fragment.Name && (fragment.ApiVersion.Length == 0 || t.Manifest.ApiVersion == fragment.ApiVersion));
        if (target.Manifest is null)
        {
            if (options.Stage == Stage.Autoscaled) sink.Add(CustomizingDiagnostics.UnknownTarget, fragment.Place, fragment.Kind, fragment.Name, List(all.Select(t => $"{t.Manifest.Kind} {t.Manifest.Name}")));
            return;
        }

        var values = target.Artifact.ValuesOf(target.Manifest);
        var mistakes = new DiagnosticSink();
        var wanted = new FragmentMerge(mistakes).Merge(values, fragment.Values, StructureOf(target.Manifest));
        foreach (var mistake in mistakes.Found) sink.Add(mistake);
        if (mistakes.HasErrors) return;
        if (ValueTree.Same(values, wanted)) sink.Add(CustomizingDiagnostics.NothingMerged, fragment.Place, fragment.Kind, fragment.Name);
        else Change(target.Artifact, target.Manifest, values, wanted, fragment.Origin, fragment.Place);
    }

    /// <summary>The fields of a resource's kind, by whose keys lists are merged; null when nothing is known of it.</summary>
    private Structure? StructureOf(Manifest manifest)
    {
        var own = SchemaCatalog.Own(manifest.ApiVersion, manifest.Kind);
        if (own is not null) return own.Structure;
        _catalog ??= GivenSchemas.Read(new ValidationOptions { SchemaFiles = options.SchemaFiles }).Catalog([]);
        return _catalog.Find(manifest.ApiVersion, manifest.Kind)?.Schema is { } schema ? new SchemaOutline().Of(schema()) : null;
    }

    private void Change(CustomizedArtifact artifact, Manifest manifest, MapValue values, MapValue wanted, Origin origin, Location place)
    {
        var changes = new ValueChanges(artifact.Artifact.Path, origin).Between(values, wanted);
        foreach (var change in changes.Where(c => c.Path.EndsWith("].image", StringComparison.Ordinal)))
        {
            var line = change.Origin.Location;
            sink.Add(CustomizingDiagnostics.SetsRelease, line.IsKnown ? new Location(line.File, line.Line) : place, change.Path, change.Value);
        }

        _changes.AddRange(changes);
        artifact.Change(manifest, wanted);
    }

    private bool IsStillIt(MapValue before, MapValue after, Location place)
    {
        foreach (var path in (ReadOnlySpan<string>)["apiVersion", "kind", "metadata.name", "metadata.namespace"])
        {
            var (was, now) = (At(before, path), At(after, path));
            if (was == now) continue;
            sink.Add(CustomizingDiagnostics.Identity, place, path, was ?? "", now ?? "");
            return false;
        }

        return true;
    }

    private static string? At(MapValue map, string path)
    {
        TemplateValue? value = map;
        foreach (var step in path.Split('.')) value = value is MapValue inner ? ValueTree.Find(inner, step) : null;
        return ValueTree.Text(value);
    }

    private static string List(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } list ? string.Join(", ", list) : "none";
}
