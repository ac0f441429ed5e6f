using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A reference to what a container requests or is limited to, from an environment variable or from a file of a volume.</summary>
internal static class ResourceReference
{
    /// <summary>There is no such resource to refer to.</summary>
    public static readonly DiagnosticDescriptor Unsupported = new("MG4118", Severity.Error,
        "Unsupported resource '{0}': supported values: limits.cpu, limits.ephemeral-storage, limits.memory, requests.cpu, requests.ephemeral-storage, requests.memory",
        "Name the resource as limits.cpu, requests.memory and so on, or limits.hugepages-2Mi.");

    /// <summary>The unit to express it in is not one of those that there are.</summary>
    public static readonly DiagnosticDescriptor InvalidDivisor = new("MG4119", Severity.Error,
        "Invalid divisor '{0}' for {1}: only divisor's values {2} are supported",
        "Use one of {2}, or remove the divisor to have whole units.");

    private const string ByteUnits = "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei";

    /// <summary>Reports a reference that the API server refuses.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="holder">What the API server's path names as holding it.</param>
    /// <param name="needsContainer">Whether the container must be named, as in a volume, which has none of its own.</param>
    /// <param name="sink">Where findings go.</param>
    public static void Check(Field reference, Field holder, bool needsContainer, DiagnosticSink sink)
    {
        var resource = reference["resource"].String ?? "";
        if (needsContainer && string.IsNullOrEmpty(reference["containerName"].String)) Require("containerName");
        else if (resource.Length == 0) Require("resource");
        else if (!IsKnown(resource) && !IsHugePages(resource))
        {
            sink.Add(Unsupported, reference["resource"].Location with { Path = $"{holder.Path}.resourceFieldRef.resource" }, resource);
        }

        CheckDivisor(reference["divisor"], resource, holder, sink);

        void Require(string name) =>
            sink.Add(RequiredField.Missing, reference[name].Location with { Path = $"{holder.Path}.resourceFieldRef.{name}" }, name);
    }

    private static void CheckDivisor(Field field, string resource, Field holder, DiagnosticSink sink)
    {
        var divisor = field.Text;
        if (string.IsNullOrEmpty(divisor) || field.Quantity is not { Sign: not 0 } quantity) return;
        var isCpu = resource is "limits.cpu" or "requests.cpu";
        if (!isCpu && !IsKnown(resource) && !IsHugePages(resource)) return;
        var canonical = quantity.ToString();
        if (isCpu ? canonical is "1" or "1m" : Array.IndexOf(ByteUnits.Split(", "), canonical) >= 0) return;
        sink.Add(InvalidDivisor, field.Location with { Path = $"{holder.Path}.resourceFieldRef.divisor" }, divisor, resource, isCpu ? "1m and 1" : ByteUnits);
    }

    private static bool IsKnown(string resource) => resource
        is "limits.cpu" or "limits.memory" or "limits.ephemeral-storage"
        or "requests.cpu" or "requests.memory" or "requests.ephemeral-storage";

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("limits.hugepages-", StringComparison.Ordinal) || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);
}
