using System.Security.Cryptography;
using System.Text;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>The configuration is one ConfigMap of the component's name; its hash is an annotation of the Pods, so that a change rolls them.</summary>
internal static class ConfigurationPolicy
{
    /// <summary>The ConfigMap of a component; null when it has no configuration.</summary>
    public static ResolvedConfigMap? Resolve(ComponentScope scope, Resolved<string> name)
    {
        if (scope.Component.Configuration is not { } configuration) return null;
        var data = new List<ResolvedEntry>(configuration.Variables.Count + configuration.Files.Count);
        var binary = new List<ResolvedEntry>();
        foreach (var entry in configuration.Variables) data.Add(Entry(entry));
        foreach (var entry in configuration.Files) (entry.IsBinary ? binary : data).Add(Entry(entry));
        data.Sort(static (first, second) => string.CompareOrdinal(first.Key, second.Key));
        binary.Sort(static (first, second) => string.CompareOrdinal(first.Key, second.Key));
        return data.Count + binary.Count == 0 ? null : new ResolvedConfigMap(name, data, Hash(data, binary)) { BinaryData = binary };
    }

    private static ResolvedEntry Entry(ConfigurationEntry entry) => new(entry.Key, entry.Value, Origin.Definition(entry.Location));

    // A NUL ends each part: it can be in neither, so no two contents look the same.
    private static string Hash(List<ResolvedEntry> data, List<ResolvedEntry> binary)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in data.Concat(binary))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(entry.Key + "\0"));
            hash.AppendData(Encoding.UTF8.GetBytes(entry.Value + "\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
