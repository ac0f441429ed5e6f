using ManifestGen.Engine.Rendering;

namespace ManifestGen.Engine.Customizing;

/// <summary>Lines of an artifact that others take the place of.</summary>
/// <param name="Start">The first line, counted from 1.</param>
/// <param name="End">The line after the last; the same as <paramref name="Start"/> when lines are only added before it.</param>
/// <param name="Lines">The lines that stand there afterwards.</param>
/// <param name="Origins">Where each of them came from.</param>
internal sealed record LineEdit(int Start, int End, IReadOnlyList<string> Lines, IReadOnlyList<LineOrigin> Origins);
