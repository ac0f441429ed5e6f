using System.Text;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Configuration that a ConfigMap cannot hold, or should not.</summary>
internal static class ConfigurationCheck
{
    /// <summary>The entries together are larger than a ConfigMap may be.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("MG1047", Severity.Error,
        "Too long: the configuration of '{0}' has {1} bytes; a ConfigMap holds at most {2}",
        "Put large files in the image or in a volume.");

    /// <summary>A variable and a file, or two of one kind, have the same key.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new("MG1048", Severity.Error,
        "Duplicate value: the configuration of '{0}' has the key '{1}' more than once",
        "Give each variable and each file a name of its own.");

    /// <summary>Content that is said to be in base64 is not, or is that of a variable.</summary>
    public static readonly DiagnosticDescriptor NotBinary = new("MG1287", Severity.Error,
        "The {0} '{1}' of '{2}' cannot be binary: {3}",
        "Read a file by ConfigurationEntry.FromFile, or write its bytes as Convert.ToBase64String(bytes), among Files.");

    private const string Variable = "configuration variable";
    private const int MaxBytes = 1 << 20;

    /// <summary>Reports mistakes in the configuration of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component.Configuration is not { } configuration) return;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        long bytes = 0;
        foreach (var entry in configuration.Variables) bytes += CheckEntry(scope, entry, keys, Variable);
        foreach (var entry in configuration.Files) bytes += CheckEntry(scope, entry, keys, "configuration file");
        if (bytes > MaxBytes) scope.Report(TooLarge, configuration, "", scope.Component.Name, bytes, MaxBytes);
        MountCheck.CheckPath(scope, configuration, nameof(ComponentConfiguration.MountPath), configuration.MountPath);
    }

    private static int CheckEntry(ComponentScope scope, ConfigurationEntry entry, HashSet<string> keys, string kind)
    {
        ReferenceCheck.Key(scope, entry, "", entry.Key);
        if (!keys.Add(entry.Key)) scope.Report(DuplicateKey, entry, "", scope.Component.Name, entry.Key);
        if (kind != Variable) SecretCheck.CheckFile(scope, entry, kind);
        if (entry.IsBinary) return CheckBinary(scope, entry, kind);
        TextCheck.Check(scope, entry, "", $"The {kind} '{entry.Key}'", entry.Value);
        SecretCheck.Check(scope, entry, $"The {kind} '{entry.Key}'", entry.Key, entry.Value);
        return Encoding.UTF8.GetByteCount(entry.Value);
    }

    private static int CheckBinary(ComponentScope scope, ConfigurationEntry entry, string kind)
    {
        var bytes = new byte[entry.Value.Length];
        if (kind == Variable) scope.Report(NotBinary, entry, "", kind, entry.Key, scope.Component.Name, "a variable is text");
        else if (Convert.TryFromBase64String(entry.Value, bytes, out var length)) return length;
        else scope.Report(NotBinary, entry, "", kind, entry.Key, scope.Component.Name, "its content is not in base64");
        return 0;
    }
}
