using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume made from a disk of a cloud or a data centre names the disk.</summary>
internal sealed class DiskVolumeRule : VolumeRule
{
    /// <summary>The disk's address is not of the form that its kind has.</summary>
    public static readonly DiagnosticDescriptor InvalidUri = new("MG4132", Severity.Error,
        "Unsupported value '{0}': supported values: {1}",
        "Write the disk's address as {1}, or set `kind` to what the address is of.");

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        var source = volume.Source.Field;
        switch (volume.Source.Kind)
        {
            case "gcePersistentDisk":
                CheckPartitioned(source, "pdName", $"{volume.Field.Path}.persistentDisk", sink);
                break;
            case "awsElasticBlockStore":
                CheckPartitioned(source, "volumeID", source.Path, sink);
                break;
            case "azureFile":
                RequiredField.CheckText(source, "secretName", sink);
                RequiredField.CheckText(source, "shareName", sink);
                break;
            case "azureDisk":
                CheckAzureDisk(source, sink);
                break;
            case "cinder":
                RequiredField.CheckText(source, "volumeID", sink);
                if (source["secretRef"].Exists) RequiredField.CheckText(source["secretRef"], "name", sink);
                break;
            case "vsphereVolume":
                RequiredField.CheckText(source, "volumePath", sink);
                break;
            case "photonPersistentDisk":
                RequiredField.CheckText(source, "pdID", sink);
                break;
            case "portworxVolume":
                RequiredField.CheckText(source, "volumeID", sink);
                break;
        }
    }

    private static void CheckPartitioned(Field source, string id, string path, DiagnosticSink sink)
    {
        if (string.IsNullOrEmpty(source[id].String)) sink.Add(RequiredField.Missing, source[id].Location with { Path = $"{path}.{id}" }, id);
        if (source["partition"].Integer is not { } partition || partition is >= 0 and <= 255) return;
        sink.Add(NumberField.OutOfRange, source["partition"].Location with { Path = $"{path}.partition" }, partition, "must be between 1 and 255, inclusive", "partition");
    }

    private static void CheckAzureDisk(Field source, DiagnosticSink sink)
    {
        RequiredField.CheckText(source, "diskName", sink);
        RequiredField.CheckText(source, "diskURI", sink);
        var isManaged = source["kind"].String == "Managed";
        var uri = source["diskURI"].String ?? "";
        if (uri.StartsWith(isManaged ? "/subscriptions/" : "https://", StringComparison.Ordinal)) return;
        sink.Add(InvalidUri, source["diskURI"], uri, isManaged
            ? "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"
            : "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd");
    }
}
