using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that holds an IP address.</summary>
internal static class IpField
{
    /// <summary>The text is not an address.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4107", Severity.Error,
        "Invalid IP address '{0}': {1}",
        "Write an IPv4 address as four numbers without leading zeros, or an IPv6 address.");

    /// <summary>Reports an item of a list, or a field of one, that is no address; nothing at all is none either.</summary>
    public static void CheckItem(Field item, KubernetesVersion version, DiagnosticSink sink)
    {
        if (IpAddress.Problem(item.ItemText, version) is { } problem) sink.Add(Invalid, item, item.ItemText, problem);
    }
}
