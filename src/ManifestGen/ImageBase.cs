namespace ManifestGen;

/// <summary>Which of .NET's images a component is built on.</summary>
public enum ImageBase
{
    /// <summary>What the project asks for: Alpine's when its runtime identifier begins with <c>linux-musl</c>, the full one otherwise.</summary>
    Project,

    /// <summary>Alpine Linux, with musl in place of glibc: small, with a shell. It has no culture data.</summary>
    Alpine,

    /// <summary>Ubuntu, reduced to what .NET needs: no shell, no package manager, no culture data and no time zones.</summary>
    Chiseled,

    /// <summary>As <see cref="Chiseled"/>, with culture data and time zones. It exists for .NET 8 and later.</summary>
    ChiseledExtra,
}
