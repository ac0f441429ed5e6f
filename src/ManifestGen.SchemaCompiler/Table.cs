namespace ManifestGen.SchemaCompiler;

/// <summary>Reads a table: a row a line, columns separated by white space, <c>#</c> before a comment.</summary>
internal static class Table
{
    /// <summary>Reads the rows that hold anything.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fewest">The least number of columns of a row.</param>
    public static IEnumerable<TableRow> Read(string path, int fewest)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var columns = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length == 0) continue;
            var row = new TableRow(path, number, columns);
            if (columns.Length < fewest) throw row.Wrong($"a row has {fewest} columns at least");
            yield return row;
        }
    }
}
