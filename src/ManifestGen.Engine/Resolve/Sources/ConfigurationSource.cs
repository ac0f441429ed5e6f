using System.Text;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Sources;

/// <summary>
/// Puts the content of files in the place of their names: after it, a configuration holds entries and nothing else, and whatever looks at it need
/// not know where they came from.
/// </summary>
internal static class ConfigurationSource
{
    /// <summary>A file cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("MG1280", Severity.Error,
        "The file '{0}', which the configuration of '{1}' is to hold, cannot be read: {2}",
        "Correct the path; it is relative to the folder of the project '{3}'.");

    /// <summary>A file is larger than a ConfigMap may be.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("MG1281", Severity.Error,
        "Too long: the file '{0}', which the configuration of '{1}' is to hold, has {2} bytes; a ConfigMap holds at most {3}",
        "Put large files in the image or in a volume.");

    private const int MaxBytes = 1 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The same component with all content in its configuration.</summary>
    /// <param name="scope">The product.</param>
    /// <param name="component">The component as it was written.</param>
    /// <param name="facts">The project that it runs; null when its image is one of others.</param>
    public static WorkloadComponent Read(ProductScope scope, WorkloadComponent component, ProjectFacts? facts)
    {
        if (component.Configuration is not { } configuration) return component;
        if (configuration.Settings.Count == 0 && !configuration.Files.Any(f => f.Source is not null) && !configuration.Variables.Any(v => v.Source is not null)) return component;
        var folder = new SourceFolder(scope, component.Name, facts);
        var files = configuration.Files.Select(e => Entry(folder, e)).OfType<ConfigurationEntry>().ToList();
        var variables = configuration.Variables.Select(e => Entry(folder, e)).OfType<ConfigurationEntry>().ToList();
        var settings = SettingsSource.Read(folder, configuration.Settings);
        files.AddRange(settings.Files);
        // What the definition says itself has the last word.
        variables.AddRange(settings.Variables.Where(s => !IsSaid(s.Key, configuration, component)));
        return component with { Configuration = configuration with { Files = files, Variables = variables, Settings = [] } };
    }

    /// <summary>An entry's content as a ConfigMap takes it: text where it is UTF-8 without U+0000, else bytes.</summary>
    public static ConfigurationEntry WithContent(ConfigurationEntry entry, byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            if (!text.Contains('\0', StringComparison.Ordinal)) return entry with { Value = text, Source = null };
        }
        catch (DecoderFallbackException)
        {
            // No text: it is kept byte by byte.
        }

        return entry with { Value = Convert.ToBase64String(bytes), IsBinary = true, Source = null };
    }

    private static ConfigurationEntry? Entry(SourceFolder folder, ConfigurationEntry entry)
    {
        if (entry.Source is not { } source) return entry;
        return folder.Read(source, entry, MaxBytes) is { } bytes ? WithContent(entry, bytes) : null;
    }

    private static bool IsSaid(string key, ComponentConfiguration configuration, WorkloadComponent component) =>
        configuration.Variables.Any(v => string.Equals(v.Key, key, StringComparison.OrdinalIgnoreCase))
        || component.Environment.Any(v => string.Equals(v.Name, key, StringComparison.OrdinalIgnoreCase));
}
