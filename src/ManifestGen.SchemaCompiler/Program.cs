using ManifestGen.SchemaCompiler;

// Run by the build of the engine: tables in, compiled schemas out.
if (args is not [var tables, var output])
{
    Console.Error.WriteLine("usage: ManifestGen.SchemaCompiler TABLES OUTPUT");
    return 2;
}

try
{
    var model = new SchemaModel();
    ClientModel.AddTo(model);
    KindTables.Apply(model, tables);
    FieldTable.Apply(model, Path.Combine(tables, "fields.txt"));
    ConstraintTables.Apply(model, tables);
    File.WriteAllBytes(output, SchemaWriter.Write(model));
    return 0;
}
catch (TableException fault)
{
    Console.Error.WriteLine($"{fault.Path}({fault.Line}): error: {fault.Message}");
    return 1;
}
