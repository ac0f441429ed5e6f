using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve;

/// <summary>One line of what <c>manifestgen explain</c> shows.</summary>
/// <param name="Path">The value's path, begun with the component's name, such as <c>storefront.resources.requests.cpu</c>.</param>
/// <param name="Value">The value as text.</param>
/// <param name="From">Where it came from, in words.</param>
/// <param name="Place">The place in the definition, when it has one; <see cref="SourceRefinement"/> makes it exact.</param>
public sealed record ExplainRow(string Path, string Value, string From, Location Place);
