using System;
using System.Globalization;
using System.Text;

namespace ManifestGen.Tasks;

/// <summary>
/// A line that the host says to the build: a word and its fields, with tabs between. MSBuild's own form <c>file(1,2): error MG1: text</c> would have to be
/// taken apart again by guessing, and cannot hold a message of two lines; what is logged from these fields is shown in that form.
/// </summary>
internal sealed class HostLine
{
    /// <summary>Begins each such line, so that what a definition prints is never taken for one.</summary>
    public const string Mark = "\u0001manifestgen\t";

    private readonly string[] _fields;

    private HostLine(string[] fields) => _fields = fields;

    /// <summary>What the line is.</summary>
    public string Word => _fields[0];

    /// <summary>A field after the word; empty when it is not there.</summary>
    public string this[int at] => at + 1 < _fields.Length ? _fields[at + 1] : "";

    /// <summary>A field that is a number; 0 when it is not.</summary>
    public int Number(int at) => int.TryParse(this[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Reads a line; null when it is none of the host's.</summary>
    public static HostLine? Read(string line) =>
        line.StartsWith(Mark, StringComparison.Ordinal) ? new HostLine(Array.ConvertAll(line.Substring(Mark.Length).Split('\t'), Unescape)) : null;

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0) return field;
        var text = new StringBuilder(field.Length);
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] != '\\' || at + 1 == field.Length)
            {
                text.Append(field[at]);
                continue;
            }

            at++;
            text.Append(field[at] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var c => c });
        }

        return text.ToString();
    }
}
