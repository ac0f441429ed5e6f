namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>What an image holds besides its base and the published output: packages, files, certificates, and what culture data and time zones need.</summary>
internal static class ImageContentPolicy
{
    private const string DebianCertificates = "/usr/local/share/ca-certificates/";

    // Nothing can run in a chiseled image. .NET reads every file of this folder, whatever its name.
    private const string ReadCertificates = "/etc/ssl/certs/";

    /// <summary>The packages: what else was said needs comes first.</summary>
    public static IReadOnlyList<Resolved<string>> Packages(Image? said, string family)
    {
        if (said is null) return [];
        var packages = new List<Resolved<string>>();
        if (family == KubernetesText.AlpineBase)
        {
            if (said.Certificates.Count > 0) Add("ca-certificates", nameof(said.Certificates));
            if (said.Cultures)
            {
                Add("icu-data-full", nameof(said.Cultures));
                Add("icu-libs", nameof(said.Cultures));
            }

            if (said.TimeZones) Add("tzdata", nameof(said.TimeZones));
        }

        packages.AddRange(said.Packages.Where(p => !packages.Exists(known => known.Value == p)).Select(p => Choice.Said(p, said, nameof(said.Packages))));
        return packages;

        void Add(string package, string member) => packages.Add(new Resolved<string>(package, Origin.Derived(member, said.Location)));
    }

    /// <summary>The files.</summary>
    public static IReadOnlyList<ResolvedImageFile> Files(ComponentScope scope, Image? said) =>
        said is null || scope.Facts is null ? [] : [.. said.Files.Select(f => new ResolvedImageFile(FullPath(scope, f.Source), f.Target, Origin.Definition(f.Location)))];

    /// <summary>The certificates: under names that end in <c>.crt</c>, for the program that takes them in knows no others.</summary>
    public static IReadOnlyList<ResolvedImageFile> Certificates(ComponentScope scope, Image? said, string family)
    {
        if (said is null || scope.Facts is null) return [];
        var folder = IsChiseled(family) ? ReadCertificates : DebianCertificates;
        return
        [
            .. said.Certificates.Select(c => new ResolvedImageFile(
                FullPath(scope, c), $"{folder}{Path.GetFileNameWithoutExtension(c)}.crt", Origin.Definition(said.Location, nameof(said.Certificates)))),
        ];
    }

    /// <summary>Whether an image of a family has no shell and no package manager.</summary>
    public static bool IsChiseled(string family) => family is KubernetesText.ChiseledBase or KubernetesText.ChiseledExtraBase;

    private static string FullPath(ComponentScope scope, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return path;
        var folder = Path.GetDirectoryName(scope.Facts?.Path);
        return Path.GetFullPath(Path.Combine(string.IsNullOrEmpty(folder) ? Path.DirectorySeparatorChar.ToString() : folder, path));
    }
}
