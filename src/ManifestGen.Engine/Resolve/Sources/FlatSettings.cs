using System.Globalization;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Sources;

/// <summary>Settings by their paths, <c>Section__Key</c>, as .NET flattens them. Reports secrets among them.</summary>
/// <param name="folder">Where the file is.</param>
/// <param name="settings">The file as the model names it.</param>
internal sealed class FlatSettings(SourceFolder folder, SettingsFile settings)
{
    /// <summary>A setting's path cannot be a variable.</summary>
    public static readonly DiagnosticDescriptor NoVariable = new("MG1284", Severity.Error,
        "The setting '{0}' of '{1}' cannot be a variable: {2}",
        "Take the settings as a file, AsFile = true, or name Sections without it.");

    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a secret was reported among them.</summary>
    public bool HoldsSecret { get; private set; }

    /// <summary>Adds a section with all that is below it.</summary>
    /// <param name="path">Its path, with <c>:</c> between the steps; empty for all.</param>
    /// <param name="value">What it holds.</param>
    public void Add(string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject()) Add(Below(path, property.Name), property.Value);
                break;
            case JsonValueKind.Array:
                var at = 0;
                foreach (var item in value.EnumerateArray()) Add(Below(path, (at++).ToString(CultureInfo.InvariantCulture)), item);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                // Nothing is what a setting has that nobody sets.
                break;
            default:
                Add(path, value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText());
                break;
        }
    }

    /// <summary>The settings as entries that become variables, in ordinal order of their names.</summary>
    public IEnumerable<ConfigurationEntry> Entries() =>
        _values.Select(v => new ConfigurationEntry(v.Key, v.Value, settings.Location.File, settings.Location.Line));

    private static string Below(string path, string step) => path.Length == 0 ? step : $"{path}:{step}";

    private void Add(string path, string text)
    {
        var name = path.Replace(":", "__", StringComparison.Ordinal);
        if (!_seen.Add(path))
        {
            folder.Sink.Add(SettingsSource.Duplicate, settings.Location, path, settings.Path);
            return;
        }

        if (SecretText.Find(text) is { } found) Report(path, name, $"holds {found}");
        else if (SecretText.IsSecretName(path) && SecretText.CouldBeSecret(text)) Report(path, name, "looks like a secret");
        if (!settings.AsFile && (ConfigKey.Problem(name) ?? EnvName.Problem(name)) is { } problem)
        {
            folder.Sink.Add(NoVariable, settings.Location, path, settings.Path, problem);
            return;
        }

        _values[name] = text;
    }

    private void Report(string path, string name, string what)
    {
        HoldsSecret = true;
        folder.Sink.Add(SettingsSource.Secret, settings.Location, path, settings.Path, what, name);
    }
}
