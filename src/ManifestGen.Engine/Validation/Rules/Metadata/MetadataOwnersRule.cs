using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>A resource's owners are named in full, and at most one of them controls it.</summary>
internal sealed class MetadataOwnersRule : IManifestRule
{
    /// <summary>An owner without its version, kind, name or uid.</summary>
    public static readonly DiagnosticDescriptor Incomplete = new("MG4006", Severity.Error,
        "Owner reference: {0} must not be empty",
        "Leave ownerReferences out of manifests: the uid of an owner is known only in its cluster. Controllers set them.");

    /// <summary>An owner that cannot own.</summary>
    public static readonly DiagnosticDescriptor Event = new("MG4007", Severity.Error,
        "An Event is disallowed from being an owner",
        "Remove the reference.");

    /// <summary>More than one owner says that it is the controller.</summary>
    public static readonly DiagnosticDescriptor SecondController = new("MG4008", Severity.Error,
        "Only one reference can have controller set to true; {0} has it too",
        "Leave controller: true on one owner.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        string? controller = null;
        foreach (var owner in manifest["metadata"]["ownerReferences"].Items)
        {
            if (!HasVersion(owner["apiVersion"].String)) sink.Add(Incomplete, owner["apiVersion"], "version");
            Require(owner["kind"], "kind", sink);
            Require(owner["name"], "name", sink);
            Require(owner["uid"], "uid", sink);
            if (owner["kind"].String == "Event" && owner["apiVersion"].String == "v1") sink.Add(Event, owner);
            if (owner["controller"].Boolean != true) continue;
            if (controller is not null) sink.Add(SecondController, owner["controller"], controller);
            controller ??= $"{owner["kind"].String} {owner["name"].String}";
        }
    }

    private static void Require(Field field, string what, DiagnosticSink sink)
    {
        if (string.IsNullOrEmpty(field.String)) sink.Add(Incomplete, field, what);
    }

    // What is no group and version has no version, for the API server.
    private static bool HasVersion(string? apiVersion) => apiVersion is { Length: > 0 } && !apiVersion.EndsWith('/') && apiVersion.Count('/') < 2;
}
