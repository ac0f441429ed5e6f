namespace ManifestGen.SchemaCompiler;

/// <summary>Applies the tables on kinds: which releases serve them, which were removed, which live in no namespace, which are no resources.</summary>
internal static class KindTables
{
    /// <summary>Applies the tables in a folder.</summary>
    public static void Apply(SchemaModel model, string tables)
    {
        DropWhatIsNoResource(model, Path.Combine(tables, "no-resources.txt"));
        ApplyReleases(model, Path.Combine(tables, "kinds.txt"));
        AddRemoved(model, Path.Combine(tables, "removed.txt"));
        ApplyScope(model, Path.Combine(tables, "cluster-kinds.txt"));
    }

    private static void DropWhatIsNoResource(SchemaModel model, string path)
    {
        foreach (var row in Table.Read(path, 1))
        {
            var dropped = model.Kinds.RemoveAll(k => k.Kind == row.Columns[^1] && (row.Columns.Count == 1 || k.ApiVersion == row.Columns[0]));
            if (dropped == 0) throw row.Wrong("the client has no such kind");
        }
    }

    private static void ApplyReleases(SchemaModel model, string path)
    {
        foreach (var row in Table.Read(path, 3))
        foreach (var kind in row.Columns[1].Split(','))
        {
            var known = model.Kinds.Find(k => k.ApiVersion == row.Columns[0] && k.Kind == kind);
            if (known is null == (row.Columns.Count == 3)) throw row.Wrong($"{kind}: name a schema to share exactly when the client does not have the kind");
            if (known is null)
            {
                var source = row.Columns[3] == "open" ? null : model.Kinds.Find(k => k.ApiVersion == row.Columns[3] && k.Kind == kind);
                if (source is null && row.Columns[3] != "open") throw row.Wrong($"the client has no {kind} in {row.Columns[3]}");
                known = new KindModel(row.Columns[0], kind, source?.Structure ?? SchemaModel.OpenType);
                model.Kinds.Add(known);
            }

            known.Releases = row.Releases(2);
        }
    }

    private static void AddRemoved(SchemaModel model, string path)
    {
        foreach (var row in Table.Read(path, 4))
        foreach (var kind in row.Columns[1].Split(','))
        {
            if (!ReleaseRange.TryMinor(row.Columns[2], out var minor)) throw row.Wrong($"'{row.Columns[2]}' is no release");
            model.Removed.Add(new RemovedKindModel(row.Columns[0], kind, minor, row.Columns[3] == "none" ? "" : row.Columns[3]));
        }
    }

    private static void ApplyScope(SchemaModel model, string path)
    {
        foreach (var row in Table.Read(path, 1))
        {
            var kinds = model.Kinds.FindAll(k => k.Kind == row.Columns[0]);
            if (kinds.Count == 0) throw row.Wrong("the client has no such kind");
            kinds.ForEach(k => k.IsNamespaced = false);
        }
    }
}
