using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A seccomp or AppArmor profile: one that the runtime has, or one that lies on the node under a name.</summary>
internal static class ConfinementProfile
{
    /// <summary>The profile lies on the node and has no name, or has a name and does not lie there.</summary>
    public static readonly DiagnosticDescriptor LocalhostProfile = new("MG4151", Severity.Error,
        "Invalid value: `localhostProfile` {0}",
        "Set `type: Localhost` together with `localhostProfile`, or remove `localhostProfile` for the other types.");

    private const int MaxAppArmorLength = 4095;

    /// <summary>Reports what is wrong with a seccomp profile; a missing one passes.</summary>
    public static void CheckSeccomp(Field profile, DiagnosticSink sink)
    {
        if (!profile.Exists || !RequiredField.CheckText(profile, "type", sink)) return;
        var name = profile["localhostProfile"];
        if (profile["type"].String != "Localhost")
        {
            if (name.Exists) sink.Add(LocalhostProfile, name, "can only be set when seccomp type is Localhost");
        }
        else if (!name.Exists)
        {
            sink.Add(LocalhostProfile, name, "must be set when seccomp type is Localhost");
        }
        else
        {
            PathField.CheckRelative(name, sink);
        }
    }

    /// <summary>Reports what is wrong with an AppArmor profile; a missing one passes.</summary>
    public static void CheckAppArmor(Field profile, DiagnosticSink sink)
    {
        if (!profile.Exists || !RequiredField.CheckText(profile, "type", sink)) return;
        var name = profile["localhostProfile"];
        if (profile["type"].String != "Localhost")
        {
            if (name.Exists) sink.Add(LocalhostProfile, name, "can only be set when AppArmor type is Localhost");
            return;
        }

        var text = name.String ?? "";
        if (text.AsSpan().Trim().Length != text.Length) sink.Add(LocalhostProfile, name, "must not be padded with whitespace");
        else if (text.Length == 0) sink.Add(LocalhostProfile, name, "must be set when AppArmor type is Localhost");
        if (text.Length > MaxAppArmorLength) sink.Add(LocalhostProfile, name, "must be no more than 4095 bytes");
    }
}
