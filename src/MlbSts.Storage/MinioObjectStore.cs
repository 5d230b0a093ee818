namespace MlbSts.Storage;
/// <summary>x</summary>
public class MinioObjectStore;
