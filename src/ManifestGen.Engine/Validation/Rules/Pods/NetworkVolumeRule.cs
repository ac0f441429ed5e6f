using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume from a server on the network names the server and what it serves.</summary>
internal sealed class NetworkVolumeRule : VolumeRule
{
    /// <summary>The volume's settings do not go together.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4131", Severity.Error,
        "Invalid value '{0}': {1}",
        "Correct the setting; the storage server's documentation names the right one.");

    private const int MaxInitiatorLength = 64;

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        var source = volume.Source.Field;
        switch (volume.Source.Kind)
        {
            case "nfs":
                RequiredField.CheckText(source, "server", sink);
                if (RequiredField.CheckText(source, "path", sink) && source["path"].String is { } path && !path.StartsWith('/'))
                {
                    sink.Add(PathField.Invalid, source["path"], path, "must be an absolute path");
                }

                break;
            case "iscsi":
                CheckIscsi(volume, source, sink);
                break;
            case "fc":
                CheckFibreChannel(source, sink);
                break;
            case "cephfs":
                RequiredField.CheckList(source, "monitors", sink);
                break;
            case "rbd":
                RequiredField.CheckList(source, "monitors", sink);
                RequiredField.CheckText(source, "image", sink);
                break;
            case "glusterfs":
                RequiredField.CheckText(source, "endpoints", sink);
                RequiredField.CheckText(source, "path", sink);
                break;
        }
    }

    private static void CheckIscsi(PodVolume volume, Field source, DiagnosticSink sink)
    {
        RequiredField.CheckText(source, "targetPortal", sink);
        if (RequiredField.CheckText(source, "iqn", sink)) CheckIqn(source["iqn"], "iqn", source, sink);
        CheckIqn(source["initiatorName"], "initiatorname", source, sink);
        NumberField.CheckWithin(source["lun"], "lun", 0, 255, sink);
        if (source["chapAuthDiscovery"].Boolean == true || source["chapAuthSession"].Boolean == true) RequiredField.Check(source, "secretRef", sink);
        if (source["initiatorName"].Exists && volume.Name.Length + 1 + (source["targetPortal"].String ?? "").Length > MaxInitiatorLength)
        {
            sink.Add(Invalid, volume.Field["name"], volume.Name,
                "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified");
        }
    }

    private static void CheckIqn(Field field, string name, Field source, DiagnosticSink sink)
    {
        if (field.String is not { } text || IscsiName.Problem(text) is not { } problem) return;
        sink.Add(Invalid, field.Location with { Path = $"{source.Path}.{name}" }, text, problem);
    }

    private static void CheckFibreChannel(Field source, DiagnosticSink sink)
    {
        var (targets, ids) = (source["targetWWNs"], source["wwids"]);
        if (targets.Count == 0 && ids.Count == 0) sink.Add(RequiredField.Missing, targets, "targetWWNs");
        if (targets.Count > 0 && ids.Count > 0) sink.Add(Invalid, targets, "targetWWNs", "targetWWNs and wwids can not be specified simultaneously");
        if (targets.Count == 0) return;
        RequiredField.Check(source, "lun", sink);
        NumberField.CheckWithin(source["lun"], "lun", 0, 255, sink);
    }
}
