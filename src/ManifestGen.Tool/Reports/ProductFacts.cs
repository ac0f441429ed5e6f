using System.Reflection;

namespace ManifestGen.Tool.Reports;

/// <summary>What the tool says of itself; the build wrote it into the assembly.</summary>
internal static class ProductFacts
{
    /// <summary>The version, without what comes after <c>+</c>.</summary>
    public static string Version { get; } = (Assembly.GetExecutingAssembly()
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    private static string? Repository { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value;

    /// <summary>The address of a code's page; null when the build knew of no public repository.</summary>
    public static string? PageOf(string code) => Repository is null ? null : $"{Repository.TrimEnd('/')}/blob/main/docs/diagnostics/{code}.md";
}
