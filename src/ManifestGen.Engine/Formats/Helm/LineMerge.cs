using System.Numerics;
using ManifestGen.Engine.Comparison;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>
/// Merges the lines that several environments have for one file: what they have in common stands once, and whoever keeps an environment's lines
/// alone has that environment's file.
/// </summary>
internal sealed class LineMerge
{
    private List<MergedLine> _lines = [];
    private int _count;

    /// <summary>The merged lines.</summary>
    public IReadOnlyList<MergedLine> Lines => _lines;

    /// <summary>Adds the next environment's lines.</summary>
    public void Add(IReadOnlyList<TemplateLine> lines)
    {
        var own = BigInteger.One << _count++;
        var merged = new List<MergedLine>(_lines.Count + lines.Count);
        var (left, right) = (0, 0);
        foreach (var (inMerged, inLines) in CommonSequence.Of(_lines.Count, lines.Count, (l, r) => _lines[l].Line.Text == lines[r].Text).Append((_lines.Count, lines.Count)))
        {
            while (left < inMerged) merged.Add(_lines[left++]);
            while (right < inLines) merged.Add(new MergedLine(lines[right++], own));
            if (left == _lines.Count) break;
            merged.Add(_lines[left] with { Environments = _lines[left].Environments | own });
            left++;
            right++;
        }

        _lines = merged;
    }
}
