namespace ManifestGen.Tests.Tool;

/// <summary>Small manifests that tests of the command line share.</summary>
internal static class ManifestText
{
    /// <summary>A manifest without a finding.</summary>
    public static string Sound(string name = "settings") => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\ndata:\n  theme: dark\n";

    /// <summary>A manifest with one error: a duplicate key in line 6.</summary>
    public const string Faulty = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: twice\n  labels: {}\n  labels: {}\n";
}
