using System.Collections.Concurrent;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Schemas that others refer to by name; each is read when it is first asked for. Safe for use from several threads.</summary>
/// <param name="schemas">The schemas by name; null when there are none.</param>
/// <param name="isStructural">Whether they follow the rules for custom resources, where a field that is not named is not kept.</param>
internal sealed class SchemaDefinitions(YamlMapping? schemas, bool isStructural)
{
    /// <summary>How many references may lead to another before it counts as a circle.</summary>
    private const int MostSteps = 32;

    private readonly ConcurrentDictionary<string, ValueSchema> _read = new(StringComparer.Ordinal);

    /// <summary>No definitions, for schemas of custom resources.</summary>
    public static SchemaDefinitions None { get; } = new(null, isStructural: true);

    /// <summary>Gives what stands in place of a schema of a name; null when nothing does.</summary>
    public Func<string, ValueSchema?>? Known { get; init; }

    /// <summary>Whether a field that no schema names is not kept.</summary>
    public bool IsStructural => isStructural;

    /// <summary>The names, in the order in which they stand.</summary>
    public IEnumerable<string> Names => schemas?.Entries.ToArray().Select(e => e.Key) ?? [];

    /// <summary>The schema of a name; one that lets anything go when there is none.</summary>
    public ValueSchema Find(string name) =>
        _read.TryGetValue(name, out var known) ? known : _read.GetOrAdd(name, Known?.Invoke(name) is { } instead ? instead : schemas?[name] is { } node ? SchemaReader.Read(node, this) : ValueSchema.Anything);

    /// <summary>The schema of a name, or where it leads to in the end.</summary>
    public ValueSchema Follow(string name)
    {
        var found = Find(name);
        for (var step = 0; found.Reference.Length > 0; step++)
        {
            if (step == MostSteps) return ValueSchema.Anything;
            found = Find(found.Reference);
        }

        return found;
    }
}
