using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>Reads a container's variables: values, keys of ConfigMaps and Secrets, fields of the Pod; and what takes their place in a rehearsal.</summary>
/// <param name="bundle">The manifests.</param>
/// <param name="overrides">Variables of the rehearsal.</param>
/// <param name="overridesFile">Where a user adds to them.</param>
/// <param name="sink">Takes what is missing.</param>
internal sealed class EnvironmentReader(Bundle bundle, IReadOnlyDictionary<string, string> overrides, string overridesFile, DiagnosticSink sink)
{
    /// <summary>The variables of a container, in the order in which Kubernetes sets them.</summary>
    public IReadOnlyList<EnvironmentEntry> Read(Container container)
    {
        var entries = new List<EnvironmentEntry>();
        foreach (var source in container.Field["envFrom"].Items) AddAll(container, source, entries);
        foreach (var variable in container.Field["env"].Items)
        {
            if (variable["name"].Text is not { Length: > 0 } name || overrides.ContainsKey(name)) continue;
            if (Entry(container, name, variable) is { } entry) entries.Add(entry);
        }

        entries.RemoveAll(e => overrides.ContainsKey(e.Name));
        entries.AddRange(overrides.Select(o => new EnvironmentEntry(o.Key, o.Value) { IsGiven = true }));
        return entries;
    }

    private void AddAll(Container container, Field source, List<EnvironmentEntry> entries)
    {
        var reference = source["configMapRef"] is { Exists: true } map ? map : source["secretRef"];
        var kind = source["configMapRef"].Exists ? "ConfigMap" : "Secret";
        if (bundle.Find("", kind, container.Workload.Namespace, reference["name"].Text) is not { } found)
        {
            // Which variables a Secret would bring is not known; a rehearsal goes on when the user has given any.
            if (reference["optional"].Boolean != true && overrides.Count == 0)
                sink.Add(RehearsalDiagnostics.MissingValue, reference.Location, $"{source["prefix"].Text}...", container.Workload.Name, kind, reference["name"].Text, overridesFile);
            return;
        }

        foreach (var (key, value) in found[kind == "Secret" ? "stringData" : "data"].Entries)
            entries.Add(new EnvironmentEntry(source["prefix"].Text + key, value.Text ?? ""));
    }

    private EnvironmentEntry? Entry(Container container, string name, Field variable)
    {
        var from = variable["valueFrom"];
        if (!from.Exists) return new EnvironmentEntry(name, variable["value"].Text ?? "");
        if (from["fieldRef"]["fieldPath"].Text is { } path) return new EnvironmentEntry(name, path, IsPodField: true);
        if (from["resourceFieldRef"] is { Exists: true } resource) return new EnvironmentEntry(name, Amount(container, resource));

        var kind = from["configMapKeyRef"].Exists ? "ConfigMap" : "Secret";
        var reference = from[kind == "ConfigMap" ? "configMapKeyRef" : "secretKeyRef"];
        var found = bundle.Find("", kind, container.Workload.Namespace, reference["name"].Text);
        if (found?[kind == "Secret" ? "stringData" : "data"].Value(reference["key"].Text ?? "") is { } value) return new EnvironmentEntry(name, value);
        if (reference["optional"].Boolean != true)
            sink.Add(RehearsalDiagnostics.MissingValue, variable.Location, name, container.Workload.Name, kind, reference["name"].Text, overridesFile);
        return null;
    }

    /// <summary>A request or limit in units of its divisor, rounded up as Kubernetes does.</summary>
    private static string Amount(Container container, Field reference)
    {
        if (reference["resource"].Text?.Split('.') is not [var part, var resource]) return "0";
        var amount = container.Field["resources"][part][resource].Quantity;
        var divisor = reference["divisor"].Quantity?.MilliValue is { } milli and > 0 ? milli : 1000;
        return (((amount?.MilliValue ?? 0) + divisor - 1) / divisor).ToString(CultureInfo.InvariantCulture);
    }
}
