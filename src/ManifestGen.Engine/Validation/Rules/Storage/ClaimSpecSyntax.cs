using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Rules.Choices;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Storage;

/// <summary>Judges what a claim asks for, be it a claim of its own, a StatefulSet's template or an ephemeral volume's.</summary>
internal static class ClaimSpecSyntax
{
    /// <summary>A claim that says not how it is used.</summary>
    public static readonly DiagnosticDescriptor AccessModeRequired = new("MG4511", Severity.Error,
        "At least 1 access mode is required",
        "Set accessModes: [ReadWriteOnce], or another mode that the storage class offers.");

    /// <summary>Use by one Pod, and by others.</summary>
    public static readonly DiagnosticDescriptor ExclusiveMode = new("MG4512", Severity.Error,
        "May not use ReadWriteOncePod with other access modes",
        "List ReadWriteOncePod alone, or leave it out.");

    /// <summary>A claim for no amount.</summary>
    public static readonly DiagnosticDescriptor StorageRequired = new("MG4513", Severity.Error,
        "A claim must request an amount of storage",
        "Set resources.requests.storage, such as 1Gi.");

    /// <summary>A claim for nothing or less.</summary>
    public static readonly DiagnosticDescriptor StorageNotPositive = new("MG4514", Severity.Error,
        "Requested storage {0} must be greater than zero",
        "Set resources.requests.storage to the amount that is needed, such as 1Gi.");

    /// <summary>Text that no class can be named.</summary>
    public static readonly DiagnosticDescriptor InvalidClass = new("MG4515", Severity.Error,
        "Invalid {0} '{1}': {2}",
        "Name a class of the cluster, or leave {0} out to get the default.");

    /// <summary>Reports what is wrong with the specification of a claim.</summary>
    /// <param name="spec">The specification.</param>
    /// <param name="isTemplate">Whether claims are made from it later, as from a StatefulSet's; the API server then judges what it drops from a claim.</param>
    /// <param name="sink">Takes what is wrong.</param>
    public static void Check(Field spec, bool isTemplate, DiagnosticSink sink)
    {
        CheckModes(spec["accessModes"], sink);
        EmptyChoiceSyntax.CheckItems(spec["accessModes"], sink);
        EmptyChoiceSyntax.CheckField(spec["volumeMode"], sink);
        CheckStorage(spec["resources"], sink);
        CheckClass(spec["storageClassName"], "storageClassName", sink);
        CheckClass(spec["volumeAttributesClassName"], "volumeAttributesClassName", sink);
        LabelSelectorSyntax.Check(spec["selector"], sink);
        ClaimSourceSyntax.Check(spec, isTemplate, sink);
    }

    private static void CheckModes(Field modes, DiagnosticSink sink)
    {
        if (modes.Count == 0) sink.Add(AccessModeRequired, modes);
        var (exclusive, shared) = (false, false);
        foreach (var mode in modes.Items)
        {
            exclusive |= mode.String == "ReadWriteOncePod";
            shared |= mode.String is "ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany";
        }

        if (exclusive && shared) sink.Add(ExclusiveMode, modes);
    }

    // The API server leaves "requests" out of the path.
    private static void CheckStorage(Field resources, DiagnosticSink sink)
    {
        var requests = resources.Exists ? resources["requests"] : resources;
        var storage = requests.Exists ? requests["storage"] : requests;
        if (!storage.Exists) sink.Add(StorageRequired, At());
        else if (storage.Quantity is { Sign: <= 0 }) sink.Add(StorageNotPositive, At(), storage.Text);

        Location At() => storage.Location with { Path = $"{resources.Path}[storage]" };
    }

    private static void CheckClass(Field name, string what, DiagnosticSink sink)
    {
        if (name.String is { Length: > 0 } text && Dns1123Subdomain.Problem(text) is { } problem) sink.Add(InvalidClass, name, what, text, problem);
    }
}
