using System.Globalization;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>
/// The environment variables of a container as far as the set shows them: values that stand in it, and those taken from ConfigMaps of the
/// set. Names are compared without case, as .NET's configuration does.
/// </summary>
internal sealed class ContainerEnvironment
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the variables of a container.</summary>
    public ContainerEnvironment(Container container, Bundle bundle)
    {
        var @namespace = container.Workload.Namespace;
        foreach (var source in container.Field["envFrom"].Items)
        {
            if (bundle.Find("", "ConfigMap", @namespace, source["configMapRef"]["name"].Text) is not { } map) continue;
            foreach (var (key, value) in map["data"].Entries) _values[source["prefix"].Text + key] = value.Text;
        }

        foreach (var variable in container.Field["env"].Items)
        {
            if (variable["name"].Text is not { } name) continue;
            var reference = variable["valueFrom"]["configMapKeyRef"];
            _values[name] = reference.Exists && reference["key"].Text is { } key
                ? bundle.Find("", "ConfigMap", @namespace, reference["name"].Text)?["data"][key].Text
                : variable["value"].Text;
        }

        IsDotNet = _values.Keys.Any(IsDotNetName) || container.Image.Contains("dotnet/", StringComparison.Ordinal);
    }

    /// <summary>Whether a .NET application runs in the container, as far as can be seen.</summary>
    public bool IsDotNet { get; }

    /// <summary>The value of a variable; null when it is not set, or its value is not in the set.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether a variable is set, its value known or not.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A variable of whole seconds; null when it is not set or something else.</summary>
    public long? Seconds(string name) =>
        long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static bool IsDotNetName(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) ||
        name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase);
}
