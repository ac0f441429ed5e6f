using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Guarding;

/// <summary>
/// What earlier builds wrote that must not change, for each environment. In the file, what all environments have in common stands once; a fact has a
/// line of its own, so that two branches that add different ones merge.
/// </summary>
internal sealed class LockFile
{
    private const int Version = 1;

    private readonly SortedDictionary<string, FactSet> _environments = new(StringComparer.Ordinal);

    /// <summary>The facts of an environment; null when none was built yet.</summary>
    public FactSet? Find(string environment) => _environments.GetValueOrDefault(environment);

    /// <summary>Sets the facts of an environment.</summary>
    public void Set(string environment, FactSet facts) => _environments[environment] = facts;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="utf8">Its content.</param>
    /// <param name="sink">Takes what is wrong with it.</param>
    /// <returns>The file; null when it cannot be read.</returns>
    public static LockFile? Read(string path, byte[] utf8, DiagnosticSink sink)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
            var root = document.RootElement;
            if (root.GetProperty("version"u8).GetInt32() is var version and not Version)
            {
                sink.Add(GuardErrors.Unreadable, new Location(path), $"its version is {version}, and this ManifestGen knows version {Version}");
                return null;
            }

            return Read(root);
        }
        catch (JsonException wrong)
        {
            sink.Add(GuardErrors.Unreadable, new Location(path, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1), "it is not JSON");
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            sink.Add(GuardErrors.Unreadable, new Location(path), "it is JSON, but not what ManifestGen writes");
        }

        return null;
    }

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        var common = Common();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, Version);
            json.WriteStartObject("resources"u8);
            Write(json, common);
            json.WriteEndObject();
            // Without environments there is one without a name, all of whose facts are common.
            if (_environments.Keys.Any(e => e.Length > 0))
            {
                json.WriteStartObject("environments"u8);
                foreach (var (name, facts) in _environments)
                {
                    json.WriteStartObject(name);
                    Write(json, facts.Where((resource, path, value) => common.Find(resource, path) != value));
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static LockFile Read(JsonElement root)
    {
        var file = new LockFile();
        var common = Facts(root.GetProperty("resources"u8));
        if (!root.TryGetProperty("environments"u8, out var environments))
        {
            file.Set("", common);
            return file;
        }

        foreach (var environment in environments.EnumerateObject())
        {
            var facts = new FactSet();
            facts.SetAll(common);
            facts.SetAll(Facts(environment.Value));
            file.Set(environment.Name, facts);
        }

        return file;
    }

    private static FactSet Facts(JsonElement resources)
    {
        var facts = new FactSet();
        foreach (var resource in resources.EnumerateObject())
        {
            foreach (var fact in resource.Value.EnumerateObject()) facts.Set(resource.Name, fact.Name, fact.Value.GetString() ?? throw new FormatException());
        }

        return facts;
    }

    private static void Write(Utf8JsonWriter json, FactSet facts)
    {
        foreach (var (resource, paths) in facts.Resources)
        {
            json.WriteStartObject(resource);
            foreach (var (path, value) in paths) json.WriteString(path, value);
            json.WriteEndObject();
        }
    }

    private FactSet Common()
    {
        var sets = _environments.Values.ToList();
        return sets.Count == 0 ? new FactSet() : sets[0].Where((resource, path, value) => sets.TrueForAll(s => s.Find(resource, path) == value));
    }
}
