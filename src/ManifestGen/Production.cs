using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The cluster that users are served from: Pods are spread over zones as well as over hosts, so that the loss of either leaves some.</summary>
public record Production : Profile
{
    /// <summary>Makes the profile of the environment <c>production</c>.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    [SuppressMessage("ApiDesign", "RS0027", Justification = "The longer constructor is for profiles that derive from this one, and begins with a name.")]
    public Production([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : this("production", file, line)
    {
    }

    /// <summary>Makes a profile of the same kind for an environment of another name.</summary>
    /// <param name="name">The environment's name.</param>
    /// <param name="file">The file that mistakes in what the profile says are reported in.</param>
    /// <param name="line">The line.</param>
    protected Production(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <inheritdoc />
    public override Component Apply(Component component) =>
        component is ReplicatedComponent { Spread: null } replicated ? replicated with { Spread = OverHostsAndZones() } : component;

    private Spread[] OverHostsAndZones() => [Spread.OverHosts(Location.File, Location.Line), Spread.OverZones(Location.File, Location.Line)];
}
