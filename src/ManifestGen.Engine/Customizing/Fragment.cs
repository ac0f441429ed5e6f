using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Customizing;

/// <summary>A part of a resource, which is merged into the resource of the same kind and name.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name.</param>
/// <param name="ApiVersion">The group and version; empty when it does not say.</param>
/// <param name="Values">What it sets.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record Fragment(string Kind, string Name, string ApiVersion, MapValue Values, Location Place)
{
    /// <summary>The fragment as where a value came from.</summary>
    public Origin Origin => Origin.Fragment(new SourceLocation(Place.File, Place.Line));
}
