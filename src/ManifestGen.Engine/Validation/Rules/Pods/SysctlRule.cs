using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The kernel settings of a pod are named as the kernel does, once each, and belong to the pod and not to the node.</summary>
internal sealed class SysctlRule : PodRule
{
    /// <summary>The name is not of the kernel's form.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG4154", Severity.Error,
        "Invalid sysctl '{0}': must have at most 253 characters and be lower-case segments joined by '.' or '/'",
        "Write the name as the kernel does, such as net.core.somaxconn.");

    /// <summary>The setting would be the node's, as the pod shares that namespace with it.</summary>
    public static readonly DiagnosticDescriptor SharedNamespace = new("MG4155", Severity.Error,
        "Invalid sysctl '{0}': may not be specified when '{1}' is true",
        "Remove the sysctl or `{1}`: in the node's namespace it would change the node.");

    private const int MaxLength = 253;

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var list = pod.Spec["securityContext"]["sysctls"];
        var at = 0;
        foreach (var sysctl in list.Items)
        {
            if (!RequiredField.CheckText(sysctl, "name", sink)) continue;
            CheckName(pod, list, sysctl["name"], at++, sink);
        }
    }

    private static void CheckName(PodTemplate pod, Field list, Field field, int at, DiagnosticSink sink)
    {
        var name = field.String ?? "";
        if (!IsName(name)) sink.Add(InvalidName, field, name);
        else if (DuplicateValue.StandsBefore(list, "name", name, at)) sink.Add(DuplicateValue.Repeated, field, name);
        var dotted = Dotted(name);
        if (pod.HostNetwork && dotted.StartsWith("net.", StringComparison.Ordinal)) sink.Add(SharedNamespace, field, name, "hostNetwork");
        if (pod.Spec["hostIPC"].Boolean == true && IsIpc(dotted)) sink.Add(SharedNamespace, field, name, "hostIPC");
    }

    private static bool IsIpc(string name) =>
        name == "kernel.sem"
        || name.StartsWith("kernel.shm", StringComparison.Ordinal)
        || name.StartsWith("kernel.msg", StringComparison.Ordinal)
        || name.StartsWith("fs.mqueue.", StringComparison.Ordinal);

    // With '/' for its first separator a name is a path: its slashes are dots and its dots slashes.
    private static string Dotted(string name)
    {
        var first = name.AsSpan().IndexOfAny('.', '/');
        if (first < 0 || name[first] == '.') return name;
        return string.Create(name.Length, name, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = source[i] switch { '/' => '.', '.' => '/', var c => c };
        });
    }

    private static bool IsName(string name)
    {
        if (name.Length > MaxLength) return false;
        var rest = name.AsSpan();
        while (true)
        {
            var end = rest.IndexOfAny('.', '/');
            if (!IsSegment(end < 0 ? rest : rest[..end])) return false;
            if (end < 0) return true;
            rest = rest[(end + 1)..];
        }
    }

    private static bool IsSegment(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is '-' or '_' || text[^1] is '-' or '_') return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
