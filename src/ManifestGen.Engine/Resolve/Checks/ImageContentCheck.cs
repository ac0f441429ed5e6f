using System.Buffers;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Policies;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>What an image cannot hold, and what has no meaning for the way in which it is made.</summary>
internal static class ImageContentCheck
{
    /// <summary>A package's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidPackage = new("MG1130", Severity.Error,
        "Invalid package '{0}' for the image of '{1}': {2}",
        "Write a package's name as the package manager has it, such as 'fontconfig', or 'fontconfig=2.15.0-1' for one version.");

    /// <summary>The base can install nothing.</summary>
    public static readonly DiagnosticDescriptor NoPackageManager = new("MG1131", Severity.Error,
        "The image of '{0}' cannot install '{1}': its base '{2}' has no shell and no package manager",
        "Remove Base or choose ImageBase.Alpine, which have one; or bring single files with Files.");

    /// <summary>The base lacks data and can install nothing.</summary>
    public static readonly DiagnosticDescriptor NoData = new("MG1132", Severity.Error,
        "The image of '{0}' must hold {1}, and its base '{2}' has none and can install none",
        "Choose ImageBase.ChiseledExtra, which holds culture data and time zones.");

    /// <summary>A file is not there.</summary>
    public static readonly DiagnosticDescriptor NoFile = new("MG1133", Severity.Error,
        "The image of '{0}' is to hold '{1}', which is not there",
        "Write a path relative to the project's folder, '{2}', and commit the file.");

    /// <summary>A path in the image is impossible.</summary>
    public static readonly DiagnosticDescriptor InvalidTarget = new("MG1134", Severity.Error,
        "Invalid path '{0}' in the image: {1}",
        "Write an absolute path below a folder of its own, such as '/app/data/prices.json'.");

    /// <summary>A file holds a credential by its name.</summary>
    public static readonly DiagnosticDescriptor Secret = new("MG1135", Severity.Error,
        "'{0}' looks like a secret, and everyone who can pull the image of '{1}' could read it",
        "Keep it in a Secret and mount that: Mounts = [new(new SecretVolume(\"keys\", \"shop-keys\"), \"/keys\")].");

    /// <summary>A property has no meaning for the way in which the image is made.</summary>
    public static readonly DiagnosticDescriptor NotForBuild = new("MG1136", Severity.Error,
        "Image.{0} has no effect: the image of '{1}' is {2}",
        "Remove it, or let a Dockerfile publish the project inside, which is what ImageBuild.Inside means.");

    /// <summary>Two files have one path in the image.</summary>
    public static readonly DiagnosticDescriptor SameTarget = new("MG1137", Severity.Error,
        "Duplicate value: the image of '{0}' is to hold more than one file at '{1}'",
        "Give each a path of its own; certificates need file names that differ before the ending.");

    /// <summary>The folder to build from does not hold all that the build needs.</summary>
    public static readonly DiagnosticDescriptor OutsideContext = new("MG1138", Severity.Error,
        "ManifestGenImageContext is '{0}', which does not hold '{1}', and the image of '{2}' needs it",
        "Set it to a folder that holds every project of the product and what they restore with, such as $(MSBuildThisFileDirectory) in Directory.Build.props; or leave it out.");

    /// <summary>A content file has the name of a secret.</summary>
    public static readonly DiagnosticDescriptor SecretContent = new("MG1139", Severity.Warning,
        "'{0}' looks like a secret. It would be published with '{1}', and is kept out of its image",
        "Set CopyToPublishDirectory of it to Never in the project, keep it in a Secret and mount that.");

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-_:");

    private static readonly SearchValues<char> VersionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-_:~*");

    /// <summary>Reports mistakes in what an image that is built here is to hold.</summary>
    public static void Check(ComponentScope scope, ResolvedImage image)
    {
        if (scope.Facts is not { } facts) return;
        CheckContext(scope, facts, image);
        foreach (var secret in facts.KeptOut.Where(SecretFileName.Is)) scope.Report(SecretContent, "", Path.GetFileName(secret), scope.Container.Name);
        if (scope.Container.Image is not { } said) return;
        CheckBuild(scope, said, image);
        CheckPackages(scope, said, image);
        var folder = Path.GetDirectoryName(facts.Path) ?? "";
        foreach (var file in said.Files)
        {
            CheckSource(scope, folder, file, "", file.Source, mayEndLikeKey: false);
            if (TargetProblem(file.Target) is { } problem) scope.Report(InvalidTarget, file, "", file.Target, problem);
        }

        foreach (var certificate in said.Certificates) CheckSource(scope, folder, said, nameof(said.Certificates), certificate, mayEndLikeKey: true);
        foreach (var twice in image.Files.Concat(image.Certificates).GroupBy(f => f.Target.TrimEnd('/'), StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            scope.Sink.Add(SameTarget, twice.Origin.Place, scope.Container.Name, twice.Target);
    }

    private static void CheckContext(ComponentScope scope, ProjectFacts facts, ResolvedImage image)
    {
        var context = scope.Options.ImageContext;
        if (context.Length == 0) return;
        var prefix = Path.EndsInDirectorySeparator(context) ? context : context + Path.DirectorySeparatorChar;
        var needed = facts.BuildInputs.Prepend(facts.Path).Concat(image.Files.Concat(image.Certificates).Select(f => f.Source));
        if (needed.FirstOrDefault(f => !f.StartsWith(prefix, StringComparison.Ordinal)) is { } outside)
            scope.Report(OutsideContext, "", context, Path.GetFileName(outside), scope.Container.Name);
    }

    private static void CheckBuild(ComponentScope scope, Image said, ResolvedImage image)
    {
        var isSdk = image.Build.Value == KubernetesText.SdkBuild;
        if (image.Build.Value == KubernetesText.InsideBuild) return;
        var how = isSdk ? "made by the SDK, without a Dockerfile" : "published before it is built";
        var mustInstall = isSdk && image.Base.Value != KubernetesText.ChiseledExtraBase && image.Base.Value != KubernetesText.FullBase;
        Without(nameof(said.SdkDigest), said.SdkDigest is not null);
        Without(nameof(said.CacheMounts), !said.CacheMounts);
        Without(nameof(said.Packages), isSdk && said.Packages.Count > 0);
        Without(nameof(said.Files), isSdk && said.Files.Count > 0);
        Without(nameof(said.Certificates), isSdk && said.Certificates.Count > 0);
        Without(nameof(said.Cultures), mustInstall && said.Cultures);
        Without(nameof(said.TimeZones), mustInstall && said.TimeZones);

        void Without(string member, bool isSaid)
        {
            if (isSaid) scope.Report(NotForBuild, said, member, member, scope.Container.Name, how);
        }
    }

    private static void CheckPackages(ComponentScope scope, Image said, ResolvedImage image)
    {
        var (name, family) = (scope.Container.Name, image.Base.Value);
        foreach (var package in said.Packages)
        {
            if (PackageProblem(package) is { } problem) scope.Report(InvalidPackage, said, nameof(said.Packages), package, name, problem);
            else if (ImageContentPolicy.IsChiseled(family)) scope.Report(NoPackageManager, said, nameof(said.Packages), name, package, family);
        }

        if (family != KubernetesText.ChiseledBase) return;
        if (said.Cultures) scope.Report(NoData, said, nameof(said.Cultures), name, "culture data", family);
        if (said.TimeZones) scope.Report(NoData, said, nameof(said.TimeZones), name, "time zones", family);
    }

    private static void CheckSource(ComponentScope scope, string folder, ModelElement part, string member, string source, bool mayEndLikeKey)
    {
        if (source.Trim().Length == 0 || source.Contains('\0', StringComparison.Ordinal)) scope.Report(NoFile, part, member, scope.Container.Name, source, folder);
        else if (SecretFileName.Is(source) && !(mayEndLikeKey && source.EndsWith(".pem", StringComparison.Ordinal))) scope.Report(Secret, part, member, source, scope.Container.Name);
        else if (!scope.Product.Facts.Exists(Path.GetFullPath(Path.Combine(folder, source)))) scope.Report(NoFile, part, member, scope.Container.Name, source, folder);
    }

    private static string? TargetProblem(string target) =>
        ContainerPath.Problem(target) ?? (target.AsSpan().ContainsAnyInRange('\0', '\u001f') ? "must not contain control characters" : null);

    private static string? PackageProblem(string package)
    {
        var equals = package.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? package.AsSpan() : package.AsSpan(0, equals);
        if (name.IsEmpty || !char.IsAsciiLetterOrDigit(name[0])) return "must begin with a letter or digit";
        if (name.ContainsAnyExcept(NameCharacters)) return "must consist of letters, digits, '+', '.', '-', '_' and ':'";
        if (equals < 0) return null;
        var version = package.AsSpan(equals + 1);
        return version.IsEmpty || version.ContainsAnyExcept(VersionCharacters) ? "has a malformed version after '='" : null;
    }
}
