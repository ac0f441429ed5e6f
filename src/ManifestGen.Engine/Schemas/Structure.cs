namespace ManifestGen.Engine.Schemas;

/// <summary>A structure of named fields.</summary>
internal sealed class Structure
{
    private readonly StructureField[] _fields;
    private readonly StructureField[] _required;

    /// <summary>Takes the fields.</summary>
    /// <param name="fields">The fields in ordinal order of their names.</param>
    public Structure(StructureField[] fields)
    {
        _fields = fields;
        _required = Array.FindAll(fields, f => f.IsRequired);
    }

    /// <summary>The fields in ordinal order of their names.</summary>
    public IReadOnlyList<StructureField> Fields => _fields;

    /// <summary>The fields without which the API server rejects the structure.</summary>
    public IReadOnlyList<StructureField> Required => _required;

    /// <summary>Whether fields that it does not name are kept, not rejected.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The field of a name; null when there is none.</summary>
    public StructureField? Find(string name)
    {
        var low = 0;
        var high = _fields.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = string.CompareOrdinal(_fields[middle].Name, name);
            if (order == 0) return _fields[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }
}
