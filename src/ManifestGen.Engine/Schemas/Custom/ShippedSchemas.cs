using System.Collections.Concurrent;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>
/// The schemas of others' kinds that come with ManifestGen: a file <c>Kind.group.yaml</c> each in the folder <c>Shipped</c>. One is read when its kind is
/// first asked for. Safe for use from several threads.
/// </summary>
internal static class ShippedSchemas
{
    private const string Prefix = "shipped/";
    private const string Suffix = ".yaml";

    private static readonly ConcurrentDictionary<string, KindSchema?> Read = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IEnumerable<KindSchema> All => typeof(ShippedSchemas).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Find(name[Prefix.Length..^Suffix.Length]))
        .OfType<KindSchema>();

    /// <summary>The schema of a kind; null when none is shipped.</summary>
    public static KindSchema? Find(string group, string kind) => Find($"{kind}.{group}");

    private static KindSchema? Find(string name) => Read.GetOrAdd(name, static name =>
    {
        var file = $"{Prefix}{name}{Suffix}";
        using var stream = typeof(ShippedSchemas).Assembly.GetManifestResourceStream(file);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var sink = new DiagnosticSink();
        return ManifestReader.Read(file, bytes, sink) is [var only] && sink.Found.Count == 0
            ? SchemaDocument.Read(only)
            : throw new InvalidOperationException($"The schema {file} cannot be read: {string.Join("; ", sink.Found.Select(d => d.Message))}");
    });
}
