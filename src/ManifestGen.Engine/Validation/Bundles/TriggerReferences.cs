using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Finds what the triggers of KEDA sign in by: a TriggerAuthentication, and the Secrets that one names.</summary>
internal static class TriggerReferences
{
    /// <summary>The group of KEDA's resources.</summary>
    public const string Group = "keda.sh";

    /// <summary>What a ScaledObject, a ScaledJob or a TriggerAuthentication names; nothing for other kinds.</summary>
    public static IEnumerable<Reference> Of(Manifest manifest)
    {
        if (manifest.Group != Group) yield break;
        var own = ResourceKey.NamespaceOf(manifest);
        foreach (var trigger in manifest["spec"]["triggers"].Each())
        {
            var reference = trigger["authenticationRef"];
            if (reference["name"].Text is { Length: > 0 } name && reference["kind"].Text is null or "TriggerAuthentication")
                yield return new Reference(reference["name"], new ResourceKey(Group, "TriggerAuthentication", own, name));
        }

        if (manifest.Kind != "TriggerAuthentication") yield break;
        foreach (var secret in manifest["spec"]["secretTargetRef"].Each())
        {
            if (secret["name"].Text is { Length: > 0 } name)
                yield return new Reference(secret["name"], new ResourceKey("", "Secret", own, name), secret["key"]);
        }
    }
}
