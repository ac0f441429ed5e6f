using System.Text;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Sources;

/// <summary>Reads <c>appsettings.json</c> as .NET does, with comments and commas at the end, and takes the sections that are asked for.</summary>
internal static class SettingsSource
{
    /// <summary>A settings file is not JSON.</summary>
    public static readonly DiagnosticDescriptor NotJson = new("MG1282", Severity.Error,
        "'{0}', whose settings '{1}' takes, is not JSON as .NET reads it: {2}",
        "Mend the file here; the program could not read it either.");

    /// <summary>A section is not in the file.</summary>
    public static readonly DiagnosticDescriptor NoSection = new("MG1283", Severity.Error,
        "'{0}' has no section '{1}'",
        "Name a section by its path, such as 'Shop' or 'Shop:Paging'; the file has: {2}.");

    /// <summary>A setting looks like a secret.</summary>
    public static readonly DiagnosticDescriptor Secret = new("MG1285", Severity.Error,
        "The setting '{0}' of '{1}' {2}, and its value would be readable in the ConfigMap",
        "Keep the value in a Secret: new EnvironmentVariable(\"{3}\", new SecretKey(\"secret-name\", \"key\")), and name Sections without it.");

    /// <summary>A setting is there twice.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1286", Severity.Error,
        "The setting '{0}' is in '{1}' more than once; .NET reads upper and lower case alike",
        "Keep one of them.");

    private const int MaxBytes = 16 << 20;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The entries that settings files become.</summary>
    public static (IReadOnlyList<ConfigurationEntry> Variables, IReadOnlyList<ConfigurationEntry> Files) Read(SourceFolder folder, IReadOnlyList<SettingsFile> said)
    {
        var variables = new List<ConfigurationEntry>();
        var files = new List<ConfigurationEntry>();
        foreach (var settings in said)
        {
            if (folder.Read(settings.Path, settings, MaxBytes) is not { } bytes) continue;
            // .NET skips the mark at the beginning of a file.
            var json = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
            try
            {
                using var document = JsonDocument.Parse(json, Lenient);
                Take(folder, settings, document.RootElement, bytes, variables, files);
            }
            catch (JsonException failure)
            {
                var place = new Location(folder.FullPath(settings.Path), (int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1);
                folder.Sink.Add(NotJson, place, settings.Path, folder.Component, Reason(failure.Message));
            }
        }

        return (variables, files);
    }

    private static void Take(
        SourceFolder folder, SettingsFile settings, JsonElement root, byte[] bytes, List<ConfigurationEntry> variables, List<ConfigurationEntry> files)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            folder.Sink.Add(NotJson, new Location(folder.FullPath(settings.Path), 1, 1), settings.Path, folder.Component, "it must be an object");
            return;
        }

        var taken = new FlatSettings(folder, settings);
        if (settings.Sections.Count == 0) taken.Add("", root);
        foreach (var section in settings.Sections)
        {
            if (Find(root, section) is var (path, value)) taken.Add(path, value);
            else folder.Sink.Add(NoSection, Location.Of(settings.Location, nameof(settings.Sections)), settings.Path, section, string.Join(", ", root.EnumerateObject().Select(p => p.Name)));
        }

        if (taken.HoldsSecret) return;
        if (!settings.AsFile)
        {
            foreach (var entry in taken.Entries())
            {
                variables.RemoveAll(v => string.Equals(v.Key, entry.Key, StringComparison.OrdinalIgnoreCase));
                variables.Add(entry);
            }

            return;
        }

        var content = settings.Sections.Count == 0 ? bytes : Chosen(root, settings.Sections);
        files.Add(ConfigurationSource.WithContent(new ConfigurationEntry(Path.GetFileName(settings.Path), "", settings.Location.File, settings.Location.Line), content));
    }

    // The path as the file spells it, which is how the variable is called.
    private static (string Path, JsonElement Value)? Find(JsonElement root, string section)
    {
        var (path, value) = ("", root);
        foreach (var step in section.Replace("__", ":", StringComparison.Ordinal).Split(':'))
        {
            if (value.ValueKind != JsonValueKind.Object) return null;
            var found = value.EnumerateObject().FirstOrDefault(p => string.Equals(p.Name, step, StringComparison.OrdinalIgnoreCase));
            if (found.Value.ValueKind == JsonValueKind.Undefined) return null;
            (path, value) = (path.Length == 0 ? found.Name : $"{path}:{found.Name}", found.Value);
        }

        return (path, value);
    }

    private static byte[] Chosen(JsonElement root, IReadOnlyList<string> sections)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            Write(writer, root, "", sections);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    // An object is written as far as something of it was asked for.
    private static void Write(Utf8JsonWriter writer, JsonElement value, string path, IReadOnlyList<string> sections)
    {
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            var own = path.Length == 0 ? property.Name : $"{path}:{property.Name}";
            var isAsked = sections.Any(s => string.Equals(s.Replace("__", ":", StringComparison.Ordinal), own, StringComparison.OrdinalIgnoreCase));
            if (isAsked)
            {
                property.WriteTo(writer);
            }
            else if (sections.Any(s => s.Replace("__", ":", StringComparison.Ordinal).StartsWith(own + ":", StringComparison.OrdinalIgnoreCase)) && property.Value.ValueKind == JsonValueKind.Object)
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.Value, own, sections);
            }
        }

        writer.WriteEndObject();
    }

    // The place is told by itself.
    private static string Reason(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? message[..end].TrimEnd() : message;
}
