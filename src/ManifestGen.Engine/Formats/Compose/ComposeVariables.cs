using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>
/// The environment of a container. What Kubernetes would fetch or replace is written out: keys of the product's own ConfigMaps as texts, and
/// <c>$(NAME)</c> as what stands before it. Secrets are left to the developer's shell. Fields of Pods, which there are none of here, are left out.
/// </summary>
internal sealed partial class ComposeVariables
{
    private readonly ResolvedProduct _product;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>Finds the values.</summary>
    public ComposeVariables(ResolvedProduct product, ResolvedComponent component, ResolvedContainer container)
    {
        _product = product;
        foreach (var source in container.EnvironmentFrom.Where(s => !s.IsSecret))
        {
            foreach (var entry in MapOf(source.Name)?.Data ?? []) Set(source.Prefix + entry.Key, ComposeText.Literal(entry.Value));
        }

        var endpoints = component.Relations.Where(r => r.Endpoint is not null).SelectMany(r => r.Variables.Select(v => (v, r.Endpoint))).ToLookup(p => p.v, p => p.Endpoint);
        foreach (var variable in container.Environment)
        {
            if (ValueOf(variable, endpoints[variable].FirstOrDefault()) is { } value) Set(variable.Name, value);
        }

        Files = new ListValue([.. container.EnvironmentFrom.Where(s => s.IsSecret || MapOf(s.Name) is null).Select(FileOf)]);
    }

    /// <summary>The entry <c>environment</c>.</summary>
    public MapValue Environment => YamlText.Map(_names.Select(n => YamlText.Entry(n, _values[n])));

    /// <summary>The entry <c>env_file</c>: files that stand for Secrets and ConfigMaps of which every key is a variable.</summary>
    public ListValue Files { get; }

    /// <summary>A text of which Kubernetes would replace <c>$(NAME)</c>, as it would be then.</summary>
    public string Expand(string text)
    {
        var expanded = new StringBuilder();
        var at = 0;
        foreach (var found in Reference().EnumerateMatches(text))
        {
            expanded.Append(ComposeText.Literal(text[at..found.Index]));
            at = found.Index + found.Length;
            var reference = text[found.Index..at];
            // '$$' is a '$', and what is no variable stays as it is.
            if (reference == "$$") expanded.Append("$$");
            else expanded.Append(_values.GetValueOrDefault(reference[2..^1], ComposeText.Literal(reference)));
        }

        return expanded.Append(ComposeText.Literal(text[at..])).ToString();
    }

    private string? ValueOf(ResolvedVariable variable, ResolvedEndpoint? endpoint) => variable.Kind switch
    {
        VariableKind.Text => Expand(endpoint is null ? variable.Value : Readdressed(variable.Value, endpoint)),
        VariableKind.ConfigMapKey when Find(variable) is { } text => ComposeText.Literal(text),
        VariableKind.ConfigMapKey => ComposeText.Outside(variable.Value, variable.Key, isSecret: false, variable.Optional),
        VariableKind.SecretKey => ComposeText.Outside(variable.Value, variable.Key, isSecret: true, variable.Optional),
        _ => null,
    };

    /// <summary>There is no Service here that would lead from its own port to the container's.</summary>
    private static string Readdressed(string text, ResolvedEndpoint endpoint)
    {
        if (endpoint.Port == endpoint.ContainerPort) return text;
        var container = string.Create(CultureInfo.InvariantCulture, $"{endpoint.Host}:{endpoint.ContainerPort}");
        if (text == endpoint.Address) return $"{endpoint.Scheme}://{container}";
        var service = string.Create(CultureInfo.InvariantCulture, $"{endpoint.Host}:{endpoint.Port}");
        if (text.Contains(service, StringComparison.Ordinal)) return text.Replace(service, container, StringComparison.Ordinal);
        return PortOfConnection().Replace(text, m => m.Groups["port"].Value == endpoint.Port.ToString(CultureInfo.InvariantCulture)
            ? string.Create(CultureInfo.InvariantCulture, $"{m.Groups["name"].Value}{endpoint.ContainerPort}")
            : m.Value);
    }

    private void Set(string name, string value)
    {
        if (_values.TryAdd(name, value)) _names.Add(name);
        else _values[name] = value;
    }

    private string? Find(ResolvedVariable variable)
    {
        foreach (var entry in MapOf(variable.Value)?.Data ?? [])
        {
            if (entry.Key == variable.Key) return entry.Value;
        }

        return null;
    }

    private ResolvedConfigMap? MapOf(string name) => _product.Components.Select(c => c.ConfigMap).FirstOrDefault(m => m is not null && m.Name.Value == name);

    private static MapValue FileOf(ResolvedEnvironmentSource source) => YamlText.Map(
        YamlText.Entry("path", $"{source.Name}.env"),
        YamlText.Entry("required", new LiteralValue(source.Optional ? "false" : "true")));

    [GeneratedRegex(@"\$\$|\$\([^()]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<name>\bport\s*=\s*)(?<port>[0-9]+)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PortOfConnection();
}
