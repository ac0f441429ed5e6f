using System.Numerics;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>A line that some environments have.</summary>
/// <param name="Line">The line.</param>
/// <param name="Environments">The environments that have it: a bit at the place of each.</param>
internal readonly record struct MergedLine(TemplateLine Line, BigInteger Environments);
